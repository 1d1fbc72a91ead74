import "server-only";

/** In UTF-16 units: what NTFS and APFS allow, so that no file of a real disk has a longer name. */
const MAX_LENGTH = 255;

/** Control characters, halves of characters, and what turns the direction of text and so disguises an ending. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\p{Cs}]/gu;

/**
 * The name under which a file is shown and saved: as it came, without control characters; 未命名 for nothing.
 * One that no disk could hold loses its middle and keeps its ending. Never used as a path.
 */
export function cleanFileName(raw: string): string {
	const name = raw.replace(UNPRINTABLE, "");
	if (!name.trim()) return "未命名";
	if (name.length <= MAX_LENGTH) return name;
	const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? "";
	// A character of two units is not cut in half.
	return name.slice(0, MAX_LENGTH - ending.length).replace(/\p{Cs}$/u, "") + ending;
}

/** Endings by type; the first is added where a name has none of them. WPS writes the older Office formats. */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
	"image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
	"image/png": ["png"],
	"image/gif": ["gif"],
	"image/webp": ["webp"],
	"application/pdf": ["pdf"],
	"application/msword": ["doc", "dot", "wps", "wpt"],
	"application/vnd.ms-excel": ["xls", "xlt", "et", "ett"],
	"application/vnd.ms-powerpoint": ["ppt", "pps", "pot", "dps", "dpt"],
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx", "wps"],
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx", "et"],
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx", "dps"],
	"text/plain": ["txt"],
	"text/csv": ["csv"],
};

/**
 * A clean name with an ending that fits the type: a picture that calls itself 照片.hta is saved as 照片.hta.png,
 * so that nothing runs it for its name. A name that fits stays as it is.
 */
export function withEnding(name: string, mediaType: string): string {
	const endings = ENDINGS[mediaType];
	if (!endings) throw new Error(`no ending for ${mediaType}`);
	const own = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase();
	return own && endings.includes(own) ? name : `${name}.${endings[0]}`;
}

/** `Content-Disposition` with the name intact (RFC 6266, RFC 8187). */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
	const ascii = name.replace(/[^\x20-\x7e]|["\\/%]/gu, "_");
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
