import "server-only";
import { z } from "zod";
import { sharesShape } from "@/lib/contracts/adjustment";
import type { AdjustedLine, AdjustedValue } from "@/lib/contracts/adjustment-list";
import type { Prisma } from "@/server/db/generated/client";
import { type CellScope, sees } from "@/server/target/scope";

// What an adjustment keeps as JSON, as its readers may see it.

/** For whom adjusted values are told. */
export interface ValueReader {
	/** Whose cells of the project. */
	readonly scope: CellScope;
	/** A unit by the name that it had when the adjustment was recorded. */
	unitOf(unitId: string): string;
	groupOf(groupId: string): string;
	/** Of a target; empty for what is no target. */
	readonly unitLabel: string;
}

interface StoredChange {
	readonly field: string;
	readonly before: Prisma.JsonValue;
	readonly after: Prisma.JsonValue;
}

/** Both sides of a change. */
export function presentChange({ field, before, after }: StoredChange, reader: ValueReader): AdjustedLine {
	return { field, before: presentValue(field, before, reader), after: presentValue(field, after, reader) };
}

const ids = z.array(z.string());
const entries = z.array(z.union([z.object({ unitId: z.string() }), z.object({ groupId: z.string() })]));
const points = z.array(z.object({ onDate: z.string(), value: z.number() }));

/** Owners, shares and members are units' own business: others than the reader's are counted. The rest is the plan's. */
function presentValue(field: string, value: Prisma.JsonValue, reader: ValueReader): AdjustedValue {
	if (value === null) return { kind: "none" };
	switch (field) {
		case "startOn":
		case "endOn":
		case "dueOn":
			return { kind: "day", day: z.string().parse(value) };
		case "goal":
		case "baseline":
			return { kind: "amount", amount: z.number().parse(value), unitLabel: reader.unitLabel };
		case "minPerUnit":
			return { kind: "amount", amount: z.number().parse(value), unitLabel: "" };
		case "leadIds":
		case "actingLeadIds":
			return { kind: "names", names: ids.parse(value).map(reader.unitOf), others: 0 };
		case "mergedIntoId":
			return { kind: "text", text: reader.unitOf(z.string().parse(value)) };
		case "ownerIds":
		case "memberIds":
			return reducedNames(ids.parse(value), reader);
		case "responsible": {
			const names = entries
				.parse(value)
				.map((entry) => ("unitId" in entry ? reader.unitOf(entry.unitId) : reader.groupOf(entry.groupId)));
			return { kind: "names", names, others: 0 };
		}
		case "checkpoints":
			return { kind: "checkpoints", points: points.parse(value), unitLabel: reader.unitLabel };
		case "shares": {
			const shares = sharesShape.parse(value);
			const seen = shares.filter(({ unitId }) => sees(reader.scope, unitId));
			return {
				kind: "shares",
				shares: seen.map(({ unitId, amount }) => ({ unitName: reader.unitOf(unitId), amount })),
				others: shares.length - seen.length,
			};
		}
		default:
			return { kind: "text", text: typeof value === "string" ? value : JSON.stringify(value) };
	}
}

function reducedNames(unitIds: readonly string[], { scope, unitOf }: ValueReader): AdjustedValue {
	const seen = unitIds.filter((unitId) => sees(scope, unitId));
	return { kind: "names", names: seen.map(unitOf), others: unitIds.length - seen.length };
}
