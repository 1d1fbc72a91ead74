import type { Span } from "../../schedule/span";
import { rawSpan } from "./mended-text";
import type { PlanDoubt, PlanDoubtWhat } from "./plan-doubts";
import type { PlannedWindow, ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";

/** The words of a project's schedule as shown, by their places, and the doubts about them. */
export class ShownSchedule {
	constructor(private readonly project: ProjectReading) {}

	at({ start, end }: Span): string {
		return lineAsMeant(this.project.schedule.text.slice(start, end));
	}

	/** A window's words without the closing mark. */
	words({ words }: PlannedWindow): string {
		return this.at(words).replace(/[。；，、]$/u, "");
	}

	/** What stands for a window's date, without the comma: 1-3月; empty where nothing does. */
	date({ reading }: PlannedWindow): string {
		return reading.dateSpan === null ? "" : this.at(reading.dateSpan).replace(/[，。：；、]+$/u, "");
	}

	clauses({ clauses }: PlannedWindow): string[] {
		return clauses.map((span) => this.at(span));
	}

	/** A doubt about a window, with the place that caused it. */
	doubt({ number }: PlannedWindow, what: PlanDoubtWhat, span: Span): PlanDoubt {
		const place = { field: "schedule", span: rawSpan(this.project.schedule, span) } as const;
		return { ...what, window: number, target: null, place };
	}
}
