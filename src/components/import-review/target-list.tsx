import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ImportReviewPage, ReviewTarget } from "@/lib/contracts/import-review";
import { COMPARATOR_WORDS, TARGET_SOURCE_WORDS } from "@/lib/format/labels";
import { enteredText, measureWords } from "@/lib/format/target-words";
import { Act, FoldedAct, type ReviewOf } from "./act";
import { DoubtAct } from "./doubt-act";
import { TargetOutside } from "./outside-act";
import { ItemActs, Named, Nothing, OpenDoubts, ReviewItem } from "./review-item";
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
			{targets.length === 0 ? <Nothing>没有读到指标。</Nothing> : null}
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
	const what = `指标：${name}`;
	const act = { of, about: `t${name}`, hidden: { target: name } };
	return (
		<ReviewItem
			id={id}
			what={name}
			hasSource={target.hasSource}
			head={
				<>
					<h3 className="font-semibold">
						{number}. {name}
					</h3>
					<span>{goalText(target)}</span>
					{target.origin === "added" ? <Tag>手工新增</Tag> : null}
					<OpenDoubts count={target.doubts} />
				</>
			}
		>
			<p className="text-sm text-ink-2">
				{target.startOn} 至 {target.dueOn}；{measureWords(measure, minPerUnit, unitLabel)}；
				{TARGET_SOURCE_WORDS[target.source]}
				{target.feeds.length > 0 ? `；由节点 ${target.feeds.join("、")} 的报告填报` : ""}
				{target.checkpoints.map(({ onDate, value }) => `；${onDate} 达到 ${enteredText(value)}`).join("")}
			</p>
			<TargetOutside target={target} year={page.year} of={of} />
			<ItemActs>
				<FoldedAct
					{...act}
					op="setTarget"
					summary={<Named word="修改" of={what} />}
					label={`修改指标 ${number}`}
					submit="保存指标"
				>
					<TargetFields target={target} page={page} />
				</FoldedAct>
				<DoubtAct {...act} what={what} />
				<Act
					{...act}
					op="dropTarget"
					label={`去掉指标 ${number}`}
					variant="quiet"
					submit={<Named word="不作为指标" of={name} />}
				/>
			</ItemActs>
		</ReviewItem>
	);
}

function goalText({ comparator, goal, unitLabel, measure }: ReviewTarget): string {
	const unit = measure === "unitsMeeting" ? "个单位" : unitLabel;
	return `${COMPARATOR_WORDS[comparator]} ${enteredText(goal)}${unit === "%" ? "" : " "}${unit}`;
}
