import { lineAsMeant } from "./shown-text";

const MEMBERS = /各?成员单位$/u;
/** How far before 成员单位 a short name can begin, and how short it can be. */
const LONGEST_SHORT_NAME = 10;
const LONGEST_BODY = 60;

/** The body of whose members a group's name speaks: 市未成年人保护工作委员会. */
export const bodyOf = (group: string) => lineAsMeant(group).replace(MEMBERS, "");

function isAbbreviation(short: string, long: string): boolean {
	let at = 0;
	for (const mark of long) if (mark === short.charAt(at)) at += 1;
	return at === short.length && short.length < long.length;
}

/**
 * What a text calls the body of a group for short: 市未保委 in 征询市未保委成员单位意见, since its characters are
 * those of 市未成年人保护工作委员会 in order. Null where it has no such name.
 */
export function shortNameIn(text: string, group: string): string | null {
	const body = bodyOf(group);
	if (body.length > LONGEST_BODY) return null;
	const parts = text.split("成员单位");
	for (const part of parts.slice(0, -1)) {
		for (let length = Math.min(LONGEST_SHORT_NAME, part.length); length >= 3; length -= 1) {
			const short = part.slice(-length);
			if (isAbbreviation(short, body)) return short;
		}
	}
	return null;
}
