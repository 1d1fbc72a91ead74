import { compared } from "../../text/fold";
import type { UnitKind } from "../../unit/kinds";
import type { ResponsibleEntry } from "../facts";
import type { KnownUnits } from "./known-units";
import type { NamedUnit } from "./readers";
import { lineAsMeant } from "./shown-text";

/** A name of the table that the bureau's lists do not have: it comes in as a new unit or group. */
export interface NewUnit {
	readonly id: string;
	readonly name: string;
	/** Null: a group, whose members nobody has listed. */
	readonly kind: UnitKind | null;
}

/** A name of the table with whom it means; `isNew`: nobody knew it. */
export interface PlacedUnit extends NamedUnit {
	readonly entry: ResponsibleEntry;
	readonly isNew: boolean;
}

const GROUP = /成员单位$|^(?:各|有关|相关)|(?:等单位|各单位|各科室|相关部门|有关部门)$/u;
const TOWN = /[镇乡]$|街道(?:办事处)?$|园区$|开发区$|板块$/u;
const SECTION = /[科室处]$|办公室$/u;
const CHARITY = /(?:慈善总会|协会|基金会|联合会|促进会)$/u;
const AFFILIATE = /(?:中心|站|馆|所|院|登记处|公墓|陵园)$/u;

function kindOf(name: string): UnitKind | null {
	if (GROUP.test(name)) return null;
	if (TOWN.test(name)) return "town";
	if (CHARITY.test(name)) return "charity";
	if (AFFILIATE.test(name)) return "affiliate";
	return SECTION.test(name) ? "section" : "partner";
}

/** a, b, … z, aa, ab …: ids are letters only. */
function letters(count: number): string {
	let rest = count;
	let text = "";
	do {
		text = String.fromCharCode(97 + (rest % 26)) + text;
		rest = Math.floor(rest / 26) - 1;
	} while (rest >= 0);
	return text;
}

/** Gives each unknown name of a plan an id of its own, the same wherever the plan repeats it. */
export class NewUnits {
	private readonly byName = new Map<string, NewUnit>();
	private readonly taken: ReadonlySet<string>;
	private count = 0;

	constructor(known: KnownUnits) {
		this.taken = new Set([...known.units, ...known.groups].map(({ id }) => id));
	}

	/** The new units so far, in the order in which the plan names them. */
	get all(): NewUnit[] {
		return [...this.byName.values()];
	}

	place(named: NamedUnit): PlacedUnit {
		if (named.entry !== null) return { ...named, entry: named.entry, isNew: false };
		const name = lineAsMeant(named.text);
		const key = compared(name);
		const unit = this.byName.get(key) ?? { id: this.nextId(), name, kind: kindOf(name) };
		this.byName.set(key, unit);
		const entry = unit.kind === null ? { groupId: unit.id } : { unitId: unit.id };
		return { ...named, entry, isNew: true };
	}

	private nextId(): string {
		let id: string;
		do {
			id = `new${letters(this.count)}`;
			this.count += 1;
		} while (this.taken.has(id));
		return id;
	}
}

/** The known units with the new ones among them. */
export function withNewUnits(known: KnownUnits, added: readonly NewUnit[]): KnownUnits {
	return {
		units: [
			...known.units,
			...added.flatMap(({ id, name, kind }) => (kind === null ? [] : [{ id, name, kind, aliases: [] }])),
		],
		groups: [
			...known.groups,
			...added.flatMap(({ id, name, kind }) =>
				kind === null ? [{ id, name, membersKnown: false, members: [] }] : [],
			),
		],
	};
}
