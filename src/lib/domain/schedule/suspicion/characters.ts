import type { Suspicion, SuspicionCode } from "../suspicious";

/** One character or a run of one kind that no author types. */
const STRANGE: readonly (readonly [RegExp, SuspicionCode, string | null])[] = [
	[/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+/g, "zeroWidth", ""],
	// Tabs and line breaks are white space of a cell.
	[/(?:(?![\t\n\r])\p{Cc})+/gu, "controlCharacter", ""],
	[/[\ue000-\uf8ff]+|(?:[\udb80-\udbff][\udc00-\udfff])+/g, "privateUse", null],
	[/\ufffd+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "lostCharacter", null],
	// □ and ■ at the head of a line are bullets and boxes to tick; within words they stand for a character.
	[/(?<=[\u4e00-\u9fff])[□■▯]+(?=[\u4e00-\u9fff,，、。;；])/g, "lostCharacter", null],
	[/(?<=[\u4e00-\u9fff])\?+(?=[\u4e00-\u9fff])/g, "lostCharacter", null],
	// 20*年: masked by whoever published the text.
	[/(?<=\d)[*＊]+(?=[年月日])|[x×X]{2,4}(?=[年月日镇村])/g, "lostCharacter", null],
];

export function strangeCharactersIn(text: string): Suspicion[] {
	return STRANGE.flatMap(([pattern, code, suggestion]) =>
		Array.from(text.matchAll(pattern), (match) => ({
			span: { start: match.index, end: match.index + match[0].length },
			code,
			suggestion,
		})),
	);
}
