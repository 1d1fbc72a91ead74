import "server-only";
import type { OriginalCell } from "@/lib/contracts/import-review";
import { rawSpan } from "@/lib/domain/plan/reading/mended-text";
import type { PlacedUnit } from "@/lib/domain/plan/reading/new-units";
import type { ProjectField } from "@/lib/domain/plan/reading/plan-doubts";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { type Mark, piecesOf } from "./present-pieces";

type TextField = "name" | "content" | "schedule";

/** Dates, tracks and words of the windows; a date of two parts is about both. */
function windowMarks({ windows, schedule }: ProjectReading): Mark[] {
	return windows.flatMap(({ number, words, reading }): Mark[] => {
		const about = `w${number}`;
		const raw = (span: Mark["span"]) => rawSpan(schedule, span);
		return [
			...(reading.trackSpan === null
				? []
				: [{ span: raw(reading.trackSpan), kind: "track" as const, about }]),
			...(reading.dateSpan === null ? [] : [{ span: raw(reading.dateSpan), kind: "date" as const, about }]),
			{ span: raw(words), kind: "words", about },
		];
	});
}

function targetMarks(project: ProjectReading, field: TextField): Mark[] {
	return project.targets.flatMap(({ stated }, index) =>
		(stated?.found ?? [])
			.filter((one) => one.field === field)
			.flatMap(({ span, valueSpan }): Mark[] => {
				const about = `t${index + 1}`;
				const raw = (one: Mark["span"]) => rawSpan(project[field], one);
				return [
					{ span: raw(span), kind: "target", about },
					{ span: raw(valueSpan), kind: "value", about },
				];
			}),
	);
}

function doubtMarks({ doubts }: ProjectReading, field: ProjectField): Mark[] {
	return doubts.flatMap((doubt, index): Mark[] => {
		if (doubt.place?.field !== field) return [];
		const kind = doubt.code === "suspicious" ? "suspicious" : doubt.code === "mended" ? "mended" : "doubt";
		return [{ span: doubt.place.span, kind, about: `d${index + 1}` }];
	});
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What of the schedule belongs to no window: said, so that nothing is passed over in silence. */
function leftoverMarks(text: string, marks: readonly Mark[]): Mark[] {
	const found: Mark[] = [];
	let reached = 0;
	const add = (to: number) => {
		if (to > reached && SAYS_SOMETHING.test(text.slice(reached, to)))
			found.push({ span: { start: reached, end: to }, kind: "leftover", about: null });
	};
	for (const { span } of marks.toSorted((a, b) => a.span.start - b.span.start)) {
		add(span.start);
		reached = Math.max(reached, span.end);
	}
	add(text.length);
	return found;
}

const unitMarks = (units: readonly PlacedUnit[], prefix: string): Mark[] =>
	units.map(({ span }, index) => ({ span, kind: "unit", about: `${prefix}${index + 1}` }));

/** The project's cells as the document has them, with everything that was recognised in them. */
export function presentOriginal(project: ProjectReading): OriginalCell[] {
	const { record, leads, responsible } = project;
	const seen = new Set<string>();
	const cell = (label: string, text: string, marks: readonly Mark[]): OriginalCell[] =>
		text === "" ? [] : [{ label, pieces: piecesOf(text, marks, seen) }];
	const windows = windowMarks(project);
	const schedule = [...windows, ...leftoverMarks(record.schedule.text, windows)];
	const marked = (field: TextField) => [...targetMarks(project, field), ...doubtMarks(project, field)];
	return [
		...cell("序号", record.ordinal.text, doubtMarks(project, "ordinal")),
		...cell("项目名称", record.name.text, marked("name")),
		...cell("主要内容", record.content.text, marked("content")),
		...cell("推进时序", record.schedule.text, [...schedule, ...marked("schedule")]),
		...cell("牵头科室、单位", record.lead.text, [...unitMarks(leads, "ul"), ...doubtMarks(project, "lead")]),
		...cell("责任单位、板块", record.responsible.text, [
			...unitMarks(responsible, "ur"),
			...doubtMarks(project, "responsible"),
		]),
		...record.extras.flatMap(({ header, text }) => cell(header || "其他", text.text, [])),
	];
}
