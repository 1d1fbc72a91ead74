import "server-only";

/** The folder of FILES_DIR: temporary files, and the stored ones unless a bucket keeps them. */
export function filesFolder(): string {
	const folder = process.env.FILES_DIR;
	if (!folder) throw new Error("FILES_DIR is not set");
	return folder;
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
