import type { TargetReading } from "../../target/read-targets";
import type { Day } from "../../time/day";
import type { PlanWindow } from "./plan-windows";

/** Where a goal is stated: in 主要内容, or in the words of a window. Spans are offsets into that field's text. */
export interface FoundTarget extends TargetReading {
	readonly field: "content" | "schedule";
	/** The window's number; null in the content. */
	readonly window: number | null;
	/** The day by which it is owed: as stated, else the window's end; null where neither says. */
	readonly due: Day | null;
}

type ReadTargets = (text: string, planYear: number) => readonly TargetReading[];

function moved(reading: TargetReading, by: number): TargetReading {
	const span = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by });
	return {
		...reading,
		span: span(reading.span),
		valueSpan: span(reading.valueSpan),
		doubts: reading.doubts.map((doubt) => ({ ...doubt, span: span(doubt.span) })),
	};
}

/** The goals of a project in the order of the document: those of the content, then window by window. */
export function foundTargets(
	content: string,
	schedule: string,
	windows: readonly PlanWindow[],
	planYear: number,
	readTargets: ReadTargets,
): FoundTarget[] {
	const inContent = readTargets(content, planYear).map(
		(reading): FoundTarget => ({ ...reading, field: "content", window: null, due: reading.byDate }),
	);
	const inWindows = windows.flatMap(({ number, words, endOn }, index) => {
		if (index > 0 && windows[index - 1]?.words === words) return [];
		const readings = readTargets(schedule.slice(words.start, words.end), planYear);
		return readings.map(
			(reading): FoundTarget => ({
				...moved(reading, words.start),
				field: "schedule",
				window: number,
				due: reading.byDate ?? endOn,
			}),
		);
	});
	return [...inContent, ...inWindows];
}
