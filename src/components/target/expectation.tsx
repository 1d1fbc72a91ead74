import { TargetProgressChart } from "@/components/charts/target-progress-chart";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import { expectedSentence, gapSentence } from "@/lib/format/target-words";

/** 序时进度 in a sentence with its numbers, and the figure over time beside it. */
export function Expectation({ page }: { readonly page: TargetPageDto }) {
	const { expectation, expected, today, unitLabel, chart, goal } = page;
	return (
		<>
			<div data-records="expected">
				<p
					data-record={expected === null ? undefined : page.id}
					data-value={expected ?? undefined}
					className="max-w-narrative"
				>
					{expectedSentence(expectation, today, unitLabel)}
				</p>
			</div>
			<p className="mt-1 mb-4 max-w-narrative text-ink-2">{gapSentence(page)}</p>
			<TargetProgressChart
				title={page.name}
				points={chart.actual.map(({ day, value }) => ({ day, actual: value }))}
				expected={chart.expected}
				checkpoints={page.checkpoints.filter((point) => !point.isGoal)}
				goal={goal}
				unitLabel={unitLabel}
				today={today}
			/>
		</>
	);
}
