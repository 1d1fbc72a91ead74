import { rawSpan } from "../reading/mended-text";
import type { PlanDoubt, ProjectField } from "../reading/plan-doubts";
import type { ProjectReading } from "../reading/project-reading";
import { type ReadingContext, readTexts } from "../reading/read-project";
import type { CorrectionRefusal, TextAdded, TextMended } from "./corrections";

const MENDABLE = ["name", "content", "schedule"] as const satisfies readonly ProjectField[];

interface Mended {
	readonly project: ProjectReading;
	readonly refused: readonly { readonly correction: TextMended; readonly reason: CorrectionRefusal }[];
}

/** What the plan's reader is told of a mended place: the reason of the one who mended it. */
function told(project: ProjectReading, { raw, reason }: TextMended): PlanDoubt[] {
	return MENDABLE.flatMap((field): PlanDoubt[] => {
		const edit = project[field].edits.find(
			({ at, rawLength }) => project[field].raw.text.slice(at, at + rawLength) === raw,
		);
		if (edit === undefined) return [];
		const span = { start: edit.at, end: edit.at + edit.rawLength };
		const inWindow = project.windows.find(({ words }) => {
			const raw = rawSpan(project.schedule, words);
			return field === "schedule" && raw.start <= edit.at && edit.at < raw.end;
		});
		const window = inWindow?.number ?? null;
		return [{ code: "mended", note: reason, window, target: null, place: { field, span } }];
	}).slice(0, 1);
}

/** What the plan's reader is told of an added line: that the document does not have it. */
function toldOfAdded({ record }: ProjectReading, { field, reason }: TextAdded): PlanDoubt {
	const end = record[field].text.length;
	const place = { field, span: { start: end, end } } as const;
	return { code: "mended", note: reason, window: null, target: null, place };
}

/** The project read again with its garbled places mended and lines added, before any other correction of it. */
export function mendProject(
	project: ProjectReading,
	mends: readonly TextMended[],
	added: readonly TextAdded[],
	context: ReadingContext,
): Mended {
	const there = (mend: TextMended) =>
		mend.raw !== "" && MENDABLE.some((field) => project.record[field].text.includes(mend.raw));
	const possible = mends.filter(there);
	const refused = mends
		.filter((mend) => !there(mend))
		.map((correction) => ({ correction, reason: "noSuchText" }) as const);
	if (possible.length === 0 && added.length === 0) return { project, refused };
	const read = readTexts(project, possible, context, added);
	const stated = [
		...possible.flatMap((mend) => told(read, mend)),
		...added.map((one) => toldOfAdded(read, one)),
	];
	return { project: { ...read, stated }, refused };
}
