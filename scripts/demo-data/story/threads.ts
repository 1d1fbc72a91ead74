import type { Day } from "@/lib/domain/time/day";
import type { Figure, SampleFile, Step } from "../steps";
import { clock } from "./people";

interface ApprovedReport {
	readonly milestone: string;
	readonly unit: string;
	readonly kind?: "progress" | "completion";
	/** Submitted on; speaks for the same day unless `for` is given. */
	readonly on: Day;
	readonly for?: Day;
	readonly text: string;
	readonly figures?: Readonly<Record<string, Figure>>;
	readonly files?: readonly SampleFile[];
	readonly approvedOn: Day;
	readonly approvedBy: string;
	/** Spreads acts of one day over its minutes. */
	readonly ordinal?: number;
}

/** A report that was submitted in the morning and approved in the afternoon of its day. */
export function approvedReport(report: ApprovedReport): Step[] {
	const { milestone, unit, kind = "completion", on, text, figures, files, approvedOn, approvedBy } = report;
	const ordinal = report.ordinal ?? 0;
	return [
		{
			do: "report",
			on,
			at: clock(ordinal),
			by: unit,
			milestone,
			kind,
			for: report.for ?? on,
			text,
			until: "submitted",
			...(figures ? { figures } : {}),
			...(files ? { files } : {}),
		},
		{ do: "approve", on: approvedOn, at: clock(ordinal, 14), by: approvedBy, milestone, unit },
	];
}
