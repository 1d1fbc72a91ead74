import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentReading } from "@/lib/domain/plan/grid";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import { readDocument } from "@/lib/domain/plan/reading/read-document";
import { documentOf, grid } from "./grids";
import { LAYOUTS } from "./layouts";
import { KNOWN, readersFor } from "./stand-ins";

const read = (document: DocumentReading) =>
	readDocument(document, { planYear: 2025, known: KNOWN }, readersFor(KNOWN));

const words = fc.constantFrom(
	...[
		"序号",
		"项目名称",
		"主要内容",
		"推进时序",
		"牵头科室",
		"责任单位",
		"备注",
		"一季度",
		"时间节点",
		"^",
		"<",
		"",
	],
	...[
		"1",
		"2",
		"（三）",
		"各镇（街道）",
		"养老科、市公安局",
		"一、养老类",
		"合计",
		"注：略",
		"同一项目",
		"项目",
	],
	...[
		"1-6月，选点10个。7-12月，开课。",
		"3月底前",
		"开办课堂20处，覆盖率达到60%",
		"常态化开展",
		"(4月；",
		"“",
	],
);
const text = fc.oneof({ weight: 5, arbitrary: words }, fc.string({ unit: "grapheme", maxLength: 12 }));
const table = fc
	.integer({ min: 1, max: 8 })
	.chain((columns) => fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 8 }))
	.map((rows) => grid(rows));
const oddCell = fc.record({
	text,
	row: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom(1e9, Number.NaN, 0.5)),
	column: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom(1e9, Number.NaN)),
	rowSpan: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constantFrom(65_534, Number.POSITIVE_INFINITY)),
	columnSpan: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constantFrom(16_384, Number.NaN)),
});
const oddGrid = fc.record({
	cells: fc.array(oddCell, { maxLength: 25 }),
	rows: fc.integer(),
	columns: fc.integer(),
	before: fc.array(text, { maxLength: 3 }),
	after: fc.array(text, { maxLength: 3 }),
});

/** Every written cell of the tables that hold projects, and those that the reading shows. */
function accounted(document: DocumentReading, reading: PlanReading) {
	const unread = new Set(reading.unread.flatMap((one) => (one.kind === "table" ? [one.grid] : [])));
	const written = document.grids.flatMap(({ cells }, place) =>
		unread.has(place)
			? []
			: cells.filter((cell) => cell.text.trim() !== "").map(({ row, column }) => `${place} ${row} ${column}`),
	);
	const shown = reading.projects.flatMap(({ record }) => [
		...[record.ordinal, record.name, record.content, record.schedule, record.lead, record.responsible],
		...record.extras.map((extra) => extra.text),
	]);
	const sources = [
		...shown.flatMap(({ pieces }) => pieces.map(({ source }) => source)),
		...reading.asides.map((one) => one.source),
	];
	return {
		written,
		seen: new Set(sources.map(({ grid: place, row, column }) => `${place} ${row} ${column}`)),
	};
}

function expectAccounted(document: DocumentReading) {
	const { written, seen } = accounted(document, read(document));
	expect(written.filter((cell) => !seen.has(cell))).toEqual([]);
}

describe("reading any tables", () => {
	it("never throws, whatever the grid", () => {
		fc.assert(
			fc.property(fc.array(oddGrid, { maxLength: 3 }), (grids) => {
				expect(() => read({ grids })).not.toThrow();
			}),
			{ numRuns: 300 },
		);
	});

	it.each(LAYOUTS)("accounts for every cell of $title", ({ document }) => expectAccounted(document));

	it("accounts for every cell of a table that it takes for a plan's", () => {
		fc.assert(
			fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (grids) =>
				expectAccounted(documentOf(...grids)),
			),
			{ numRuns: 500 },
		);
	});

	it("shows each stretch of a project's texts in the cell that it came from", () => {
		fc.assert(
			fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (grids) => {
				for (const { record } of read(documentOf(...grids)).projects) {
					for (const { text: whole, pieces } of [record.name, record.content, record.schedule, record.lead]) {
						for (const { span, source } of pieces) {
							const cell = grids[source.grid]?.cells.find(
								({ row, column }) => row === source.row && column === source.column,
							);
							expect(cell?.text.slice(source.span.start, source.span.end)).toBe(
								whole.slice(span.start, span.end),
							);
						}
					}
				}
			}),
			{ numRuns: 300 },
		);
	});
});
