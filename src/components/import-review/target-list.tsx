import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ImportReviewPage, ReviewTarget } from "@/lib/contracts/import-review";
import { COMPARATOR_WORDS, TARGET_SOURCE_WORDS } from "@/lib/format/labels";
import { enteredText, measureWords } from "@/lib/format/target-words";
import { Act, FoldedAct, type ReviewOf } from "./act";
import { DoubtAct } from "./doubt-act";
import { TargetOutside } from "./outside-act";
import { SourceLink } from "./source-link";
import { newTarget, TargetFields } from "./target-fields";

interface TargetListProps {
	readonly page: ImportReviewPage;
	readonly of: ReviewOf;
}

/** The targets of the project: changed in every field, dropped, added. */
export function TargetList({ page, of }: TargetListProps) {
	const { targets } = page;
	return (
		<Section id="targets" title="指标" note={`${targets.length} 项`} look="flush">
			{targets.length === 0 ? <p className="px-4 py-3 text-ink-2">没有读到指标。</p> : null}
			<ul className="divide-y divide-line">
				{targets.map((target, index) => (
					<Target key={target.name} target={target} number={index + 1} page={page} of={of} />
				))}
			</ul>
			<div className="border-t border-line px-4 py-2 print:hidden">
				<FoldedAct
					of={of}
					op="addTarget"
					about="new"
					summary="新增指标"
					label="新增指标"
					submit="新增指标"
					variant="primary"
				>
					<TargetFields target={newTarget(page.year)} page={page} />
				</FoldedAct>
			</div>
		</Section>
	);
}

interface TargetProps extends TargetListProps {
	readonly target: ReviewTarget;
	readonly number: number;
}

function Target({ target, number, page, of }: TargetProps) {
	const { id, name, measure, minPerUnit, unitLabel } = target;
	const about = `t${name}`;
	return (
		<li
			id={id}
			tabIndex={-1}
			data-stays
			data-about={id}
			aria-details={target.hasSource ? `src-${id}` : undefined}
			className="item break-inside-avoid px-4 py-2.5"
		>
			<div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
				<h3 className="font-semibold">
					{number}. {name}
				</h3>
				<span>{goalText(target)}</span>
				{target.origin === "added" ? <Tag>手工新增</Tag> : null}
				{target.doubts > 0 ? (
					<a href="#doubts" className="link text-sm">
						{target.doubts} 处存疑
					</a>
				) : null}
				{target.hasSource ? <SourceLink id={id} what={name} /> : null}
			</div>
			<p className="text-sm text-ink-2">
				{target.startOn} 至 {target.dueOn}；{measureWords(measure, minPerUnit, unitLabel)}；
				{TARGET_SOURCE_WORDS[target.source]}
				{target.feeds.length > 0 ? `；由节点 ${target.feeds.join("、")} 的报告填报` : ""}
				{target.checkpoints.map(({ onDate, value }) => `；${onDate} 达到 ${enteredText(value)}`).join("")}
			</p>
			<TargetOutside target={target} year={page.year} of={of} />
			<div className="mt-1 flex flex-wrap items-start gap-x-5 gap-y-1 print:hidden">
				<FoldedAct
					of={of}
					op="setTarget"
					about={about}
					summary={
						<>
							修改<span className="sr-only">指标：{name}</span>
						</>
					}
					label={`修改指标 ${number}`}
					hidden={{ target: name }}
					submit="保存指标"
				>
					<TargetFields target={target} page={page} />
				</FoldedAct>
				<DoubtAct of={of} about={about} hidden={{ target: name }} what={`指标：${name}`} />
				<Act
					of={of}
					op="dropTarget"
					about={about}
					label={`去掉指标 ${number}`}
					hidden={{ target: name }}
					variant="quiet"
					submit={
						<>
							不作为指标<span className="sr-only">：{name}</span>
						</>
					}
				/>
			</div>
		</li>
	);
}

function goalText({ comparator, goal, unitLabel, measure }: ReviewTarget): string {
	const unit = measure === "unitsMeeting" ? "个单位" : unitLabel;
	return `${COMPARATOR_WORDS[comparator]} ${enteredText(goal)}${unit === "%" ? "" : " "}${unit}`;
}
