import type { DocumentReading, Grid, GridCell } from "@/lib/domain/plan/grid";
import type { KnownUnits } from "@/lib/domain/plan/reading/known-units";
import type { NamedUnit, Readers } from "@/lib/domain/plan/reading/readers";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import { readTargets } from "@/lib/domain/target/read-targets";

const plain = (text: string) => text.replace(/\s/gu, "").replaceAll("(", "（").replaceAll(")", "）");
export function standIns(known: KnownUnits): Readers {
	const byName = new Map<string, NamedUnit["entry"]>([
		...known.units.flatMap(({ id, name, aliases }) =>
			[name, ...aliases].map((one) => [plain(one), { unitId: id }] as const),
		),
		...known.groups.map(({ id, name }) => [plain(name), { groupId: id }] as const),
	]);
	return {
		readSchedule,
		readTargets,
		findSuspicious: () => [],
		matchUnits: (text) => {
			let at = 0;
			return text.split("、").flatMap((part) => {
				const start = at;
				at += part.length + 1;
				if (part.trim() === "") return [];
				return [
					{
						text: part,
						span: { start, end: start + part.length },
						entry: byName.get(plain(part)) ?? null,
						sureness: "sure" as const,
					},
				];
			});
		},
	};
}
export function barGrid(text: string, columns: number): DocumentReading {
	const cells: GridCell[] = text
		.trimEnd()
		.split("\n")
		.map((line, i) => ({
			text: line.replace(/ \|$/, ""),
			row: Math.floor(i / columns),
			column: i % columns,
			rowSpan: 1,
			columnSpan: 1,
		}));
	const grid: Grid = { cells, rows: cells.length / columns, columns, before: [], after: [] };
	return { grids: [grid] };
}
