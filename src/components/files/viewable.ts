import type { FileDto } from "@/lib/contracts/files";

/** How the viewer shows a file: pictures and PDF in the page; null for what can only be saved. */
export function viewedAs({ mediaType }: Pick<FileDto, "mediaType">): "picture" | "pdf" | null {
	if (mediaType.startsWith("image/")) return "picture";
	return mediaType === "application/pdf" ? "pdf" : null;
}

/** The authorised route, and nothing else, gives a file out. */
export function fileHref(id: string, form?: "download" | "thumbnail"): string {
	return form ? `/api/files/${id}?${form}` : `/api/files/${id}`;
}
