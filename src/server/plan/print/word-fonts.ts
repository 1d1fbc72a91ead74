import { TYPEFACES } from "./table-look";

/** What a Word file says of its fonts, so that a machine without one of them takes one that looks like it. */
export const FONT_TABLE = fontTable();

function fontTable(): string {
	const fonts = Object.values(TYPEFACES).map(
		({ name, else: others }) =>
			`<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/>` +
			// 86: the character set GB 2312.
			`<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
	);
	return (
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
		`<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`
	);
}
