import { UNIT_KINDS, type UnitKind, type UnitName } from "./kinds";

/** How far apart neighbours stand where there is room, so that others fit between them. */
const STEP = 10;

type Listed = Pick<UnitName, "kind" | "ordinal">;

/**
 * The places of new units in the official order, in the order in which they are given: each behind the last unit of
 * its kind, and before whatever follows there; of a kind that nobody has yet, behind the kinds before it. Closer than
 * ten where the room is small, and on the place of the last where there is none.
 */
export function newOrdinals(
	added: readonly Pick<UnitName, "kind">[],
	listed: readonly Listed[],
): readonly number[] {
	const lasts = new Map(UNIT_KINDS.map((kind) => [kind, lastOf(kind, listed)]));
	const behind = new Map<number, number[]>();
	for (const kind of UNIT_KINDS)
		for (const [index, unit] of added.entries()) {
			if (unit.kind !== kind) continue;
			const last = lasts.get(kind) ?? 0;
			const indexes = behind.get(last) ?? [];
			indexes.push(index);
			behind.set(last, indexes);
		}
	const ordinals = added.map(() => 0);
	for (const [last, indexes] of behind) {
		const next = Math.min(...listed.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal > last));
		const step = Math.min(STEP, Math.floor((next - last) / (indexes.length + 1)));
		for (const [place, index] of indexes.entries()) ordinals[index] = last + step * (place + 1);
	}
	return ordinals;
}

/** The last place of a kind, else of the kinds before it; 0 where there is neither. */
function lastOf(kind: UnitKind, listed: readonly Listed[]): number {
	const before = UNIT_KINDS.slice(0, UNIT_KINDS.indexOf(kind));
	const highest = (kinds: readonly UnitKind[]) =>
		Math.max(0, ...listed.filter((one) => kinds.includes(one.kind)).map(({ ordinal }) => ordinal));
	return highest([kind]) || highest(before);
}
