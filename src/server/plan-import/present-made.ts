import "server-only";
import type { MadeCorrection } from "@/lib/contracts/import-review";
import { withoutCorrection } from "@/lib/domain/plan/correction/add-correction";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { type KnownUnits, nameOfEntry } from "@/lib/domain/plan/reading/known-units";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { correctionSentence } from "@/lib/format/correction-words";

/** What was corrected on a project, the latest first; confirmations of doubts stand with their doubts. */
export function presentMade(
	{ number }: Pick<ProjectReading, "number">,
	corrections: readonly Correction[],
	known: KnownUnits,
): MadeCorrection[] {
	return corrections
		.flatMap((correction, place): MadeCorrection[] => {
			if (correction.project !== number || correction.op === "settleDoubt") return [];
			const left = withoutCorrection(corrections, place).length;
			return [
				{
					place,
					sentence: correctionSentence(correction, (entry) => nameOfEntry(known, entry) ?? "未知单位"),
					reason: correction.reason,
					withOthers: corrections.length - left - 1,
				},
			];
		})
		.toReversed();
}
