import "server-only";

/** Room that common file systems leave for a name. */
const MAX_LENGTH = 200;

/** Control characters, halves of characters, and what turns the direction of text and so disguises an ending. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\p{Cs}]/gu;

/**
 * The name under which a file is shown and saved: as it came, without control characters; 未命名 for nothing.
 * A very long one loses its middle and keeps its ending. Never used as a path.
 */
export function cleanFileName(raw: string): string {
	const name = raw.replace(UNPRINTABLE, "").trim();
	if (!name) return "未命名";
	const characters = [...name];
	if (characters.length <= MAX_LENGTH) return name;
	const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? "";
	return characters.slice(0, MAX_LENGTH - [...ending].length).join("") + ending;
}

/** `Content-Disposition` with the name intact (RFC 6266, RFC 5987). */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
	const ascii = name.replace(/[^\x20-\x7e]|["\\%]/gu, "_");
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
