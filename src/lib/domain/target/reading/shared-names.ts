import type { Segment } from "./segments";

interface NamedPart {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

const JOINT = /[、和及与]/;
/** A rate or a measure that can stand in a row with others: 入户率和知晓率均达到90%. */
const MEASURE_NAME = /(?:率|比例|比重|度|水平|覆盖面|指数|得分|占比)$/;
/** Said of several without 均 only of rates: 知晓率和满意率达到90%. */
const RATE_NAME = /[率度]$/;
const SAME = "(?:均|都|皆|全部|各)(?:力争|要|应)?";
const STAYS = "(?:为|是|保持在?|稳定在)?";
const ALL_SAME = new RegExp(`${SAME}${STAYS}$`);
const ROW_TAIL = new RegExp(`(?:${SAME}${STAYS}|分别(?:力争|要|应)?|保持在?|稳定在)$`);
const IN_TURN = /分别(?:力争|要|应)?$/;

/**
 * Names of figures that stand in a row, by the index of their quantity: A率、B率均达到90% gives both names to the
 * one quantity; A率、B率分别达到96%、80% gives one to each. Empty where nothing stands in a row.
 */
export function sharedNames(
	bare: string,
	words: string,
	segments: readonly Segment[],
): ReadonlyMap<number, readonly NamedPart[]> {
	const answer = new Map<number, readonly NamedPart[]>();
	const [first] = segments;
	if (!first) return answer;
	const from = first.compared.from - first.before.length;
	const inTurn = IN_TURN.test(first.before);
	const allSame = ALL_SAME.test(first.before);
	if (!inTurn && !allSame && segments.length > 1) return answer;
	const names = namesInRow(bare, words, from, first.compared.from);
	if (names.length < 2) return answer;
	if (inTurn) {
		if (names.length !== segments.length) return answer;
		for (const [index, segment] of segments.entries()) {
			const { name } = names[index] ?? { name: "" };
			answer.set(index, [{ name, start: segment.start, end: segment.end }]);
		}
		return answer;
	}
	if (segments.length > 1 || !names.every(({ name }) => (allSame ? MEASURE_NAME : RATE_NAME).test(name)))
		return answer;
	const last = names.length - 1;
	answer.set(
		0,
		names.map((part, index) => (index === last ? { ...part, end: first.end } : part)),
	);
	return answer;
}

function namesInRow(bare: string, words: string, from: number, to: number): NamedPart[] {
	const names: NamedPart[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && !JOINT.test(bare.charAt(at))) continue;
		const name = words
			.slice(start, at)
			.replace(ROW_TAIL, "")
			.replace(/^(?:实现|确保|使|全[市县区])+/, "");
		if (name !== "") names.push({ name, start, end: at });
		start = at + 1;
	}
	return names;
}
