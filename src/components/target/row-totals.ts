import type { TargetPageDto } from "@/lib/contracts/target-page";
import { enteredText, figureText } from "@/lib/format/target-words";

/** The footer of the evidence: computed from its lines, never typed and never taken from above. */
export function rowTotals({
	rows,
	measure,
	source,
	unitLabel,
}: Pick<TargetPageDto, "rows" | "measure" | "source" | "unitLabel">) {
	const numerator = rows.reduce((sum, row) => sum + row.counted.numerator, 0);
	const denominator = rows.reduce((sum, row) => sum + (row.counted.denominator ?? 0), 0);
	const known = rows.some((row) => row.reading !== null);
	if (measure === "rate") {
		const silent = source === "units" ? "，未填报单位按份额计入分母" : "";
		const rate = known && denominator > 0 ? (numerator * 100) / denominator : null;
		return {
			value: rate,
			text: figureText(rate, unitLabel),
			sum: `${enteredText(numerator)} ÷ ${enteredText(denominator)}${silent}`,
		};
	}
	const value = known ? numerator : null;
	return {
		value,
		text: figureText(value, unitLabel),
		sum: measure === "unitsMeeting" ? `${rows.length} 个单位中 ${numerator} 个达标` : "",
	};
}
