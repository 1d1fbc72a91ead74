/** Leaves with a sentence on a Node.js that is too old. Nothing that needs a newer one may be imported before. */
export function requireNode(): void {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(
		`需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。 Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
	);
	process.exit(1);
}
