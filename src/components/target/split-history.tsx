import { EmptyState } from "@/components/ui/empty-state";
import { Timeline } from "@/components/ui/timeline";
import type { SplitEvent, TargetPageDto } from "@/lib/contracts/target-page";
import { shareChanges } from "@/lib/format/adjustment-words";
import { formatInstant } from "@/lib/format/dates";
import { enteredText } from "@/lib/format/target-words";

/** Versions of the split, the latest first; only the last final one counts. */
export function SplitHistory({ page }: { readonly page: TargetPageDto }) {
	if (page.splits.length === 0) {
		return (
			<EmptyState title="还没有分解">
				由{page.leadNames.join("、")}分解定稿后生效，没有份额的单位不需要填报。
			</EmptyState>
		);
	}
	const label = page.measure === "rate" ? "" : ` ${page.unitLabel}`;
	return (
		<Timeline
			entries={page.splits.map((split) => ({
				key: String(split.seq),
				when: formatInstant(split.recordedAt),
				what: `${split.byName}${split.isFinal ? "定稿" : "保存草稿"}：${split.units} 个单位，合计 ${enteredText(split.total)}${label}${standing(split)}${shareChanges(split.changes)}`,
				note: split.note,
			}))}
		/>
	);
}

function standing({ isFinal, inForce }: SplitEvent): string {
	if (inForce) return "（现行）";
	return isFinal ? "（已被后来的分解替代）" : "";
}
