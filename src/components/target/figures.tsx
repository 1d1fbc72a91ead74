import type { ReactNode } from "react";
import { BulletBar } from "@/components/ui/bullet-bar";
import { FigureLink } from "@/components/ui/figure-link";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import { COMPARATOR_WORDS } from "@/lib/format/labels";
import { amountText, excessText, figureText, gapText } from "@/lib/format/target-words";

/** Actual, expected by now, goal and gap; each number opens what is behind it further down. */
export function TargetFigures({ page }: { readonly page: TargetPageDto }) {
	const { actual, expected, goal, unitLabel, comparator } = page;
	const texts = {
		actual: figureText(actual, unitLabel),
		expected: figureText(expected, unitLabel),
		goal: figureText(goal, unitLabel),
	};
	const excess = excessText(page.excess, unitLabel);
	const parts = page.measure === "rate" && page.actualAmount ? amountText(page.actualAmount) : null;
	return (
		<div className="card mb-6 p-4">
			<dl className="mb-3 grid grid-cols-2 gap-x-6 gap-y-3 lg:grid-cols-4">
				<Figure term="实际完成" note={[parts, excess].filter(Boolean).join("，")}>
					{actual === null || page.cells !== "all" ? (
						texts.actual
					) : (
						<FigureLink href="#actual" value={actual} label="实际完成，查看各单位数据">
							{texts.actual}
						</FigureLink>
					)}
				</Figure>
				<Figure term="序时应达到" note={`截至 ${page.today}`}>
					{expected === null ? (
						texts.expected
					) : (
						<FigureLink href="#expected" value={expected} label="序时应达到，查看算法">
							{texts.expected}
						</FigureLink>
					)}
				</Figure>
				<Figure term={`目标（${COMPARATOR_WORDS[comparator]}）`} note={`${page.dueOn} 到期`}>
					<FigureLink href="#goal" value={goal} label="目标，查看阶段目标">
						{texts.goal}
					</FigureLink>
				</Figure>
				<Figure term="差距" note={page.gap === null ? "尚未起算" : "与序时相比，占目标的比例"}>
					{gapText(page.gap)}
				</Figure>
			</dl>
			<BulletBar
				actual={actual}
				expected={expected}
				goal={goal}
				light={page.light.light}
				label={`实际 ${texts.actual}，序时 ${texts.expected}，目标 ${texts.goal}`}
			/>
		</div>
	);
}

function Figure({
	term,
	note,
	children,
}: {
	readonly term: string;
	readonly note: string;
	readonly children: ReactNode;
}) {
	return (
		<div>
			<dt className="text-sm text-ink-2">{term}</dt>
			<dd className="text-xl font-semibold">{children}</dd>
			{note ? <dd className="text-sm text-ink-2">{note}</dd> : null}
		</div>
	);
}
