// Reads docs/使用手册.md. What it writes in bold are words of a screen, letter by letter.

/** The words in bold, each once. */
export function labelsOf(markdown: string): string[] {
	return [...new Set([...markdown.matchAll(/\*\*(.+?)\*\*/g)].map(([, label = ""]) => label))];
}

/** The addresses of the pictures, in their order. */
export function picturesOf(markdown: string): string[] {
	return [...markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img src="([^"]+)"/g)].map(
		([, inline, tag]) => inline ?? tag ?? "",
	);
}

/** A source file without its comments: what is left can be on a screen. */
export function wordsOf(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** The anchor that a heading gets, as GitHub and Gitea make it. */
export function anchorOf(heading: string): string {
	return heading
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, "")
		.replace(/\s/g, "-");
}

/** Links to headings that are not there. */
export function brokenLinks(markdown: string): string[] {
	const anchors = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
	const wanted = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
	return wanted.filter((anchor) => !anchors.includes(anchor));
}
