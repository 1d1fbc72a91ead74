import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Timeline } from "@/components/ui/timeline";
import type { ReadingEvent, TargetPageDto } from "@/lib/contracts/target-page";
import { formatInstant } from "@/lib/format/dates";
import { amountText } from "@/lib/format/target-words";

/** Figures that were counted, the latest first, corrections beside what they corrected. */
export function ReadingHistory({ page }: { readonly page: TargetPageDto }) {
	if (page.readings.length === 0) {
		return <EmptyState title="还没有填报记录">有数据计入指标后，会逐条列在这里。</EmptyState>;
	}
	return (
		<Timeline
			entries={page.readings.map((reading) => ({
				key: String(reading.seq),
				when: formatInstant(reading.recordedAt),
				what: <What reading={reading} page={page} />,
				note: noteOf(reading),
			}))}
		/>
	);
}

function What({ reading, page }: { readonly reading: ReadingEvent; readonly page: TargetPageDto }) {
	const label = page.measure === "rate" ? "" : ` ${page.unitLabel}`;
	const text = `${reading.effectiveOn} 累计 ${amountText(reading.amount)}${label}`;
	return (
		<>
			{reading.unitName}：{reading.isSuperseded ? <s>{text}</s> : text}
			{reading.isSuperseded ? "（已更正，不再计入）" : ""}
			{reading.isConfirmation ? "（无变化）" : ""}
			{reading.reportId ? (
				<>
					{" "}
					<Link href={`/reports/${reading.reportId}`} className="link">
						查看报告
					</Link>
				</>
			) : null}
		</>
	);
}

function noteOf({ supersedes, sourceNote, byName }: ReadingEvent): string {
	return [
		supersedes ? `更正 ${supersedes.effectiveOn} 的 ${amountText(supersedes)}` : null,
		sourceNote ? `来源：${sourceNote}` : null,
		byName ? `记录人：${byName}` : null,
	]
		.filter(Boolean)
		.join("；");
}
