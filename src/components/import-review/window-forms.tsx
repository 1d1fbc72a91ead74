import { OrderedUnits } from "@/components/adjust/ordered-units";
import { CheckGroup, RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { DateField, TextField } from "@/components/ui/text-fields";
import type { ImportReviewPage, ReviewWindow } from "@/lib/contracts/import-review";
import { MILESTONE_KINDS, PRECISIONS } from "@/lib/domain/milestone/facts";
import { MILESTONE_KIND_WORDS, PRECISION_WORDS } from "@/lib/format/labels";
import { Act, FoldedAct, type ReviewOf } from "./act";
import { DoubtAct } from "./doubt-act";
import { ItemActs, Named } from "./review-item";

interface WindowFormsProps {
	readonly window: ReviewWindow;
	readonly page: ImportReviewPage;
	readonly of: ReviewOf;
}

/** Everything that can be corrected of a window: when, by whom, cut in two, joined with the next, doubted. */
export function WindowForms({ window, page, of }: WindowFormsProps) {
	if (!of.isOpen) return null;
	const what = `节点 ${window.number}`;
	const act = { of, about: `w${window.key}`, hidden: { window: window.number } };
	return (
		<ItemActs>
			<FoldedAct
				{...act}
				op="setWindow"
				summary={<Named word="时间" of={what} />}
				label="修改时间"
				submit="保存时间"
			>
				<WhenFields window={window} year={page.year} />
			</FoldedAct>
			<FoldedAct
				{...act}
				op="setDuties"
				summary={<Named word="主办、承办" of={what} />}
				label="修改主办和承办"
				submit="保存主办、承办"
			>
				<DutyFields window={window} page={page} />
			</FoldedAct>
			{window.canSplit ? (
				<FoldedAct
					{...act}
					op="splitWindow"
					summary={<Named word="拆分" of={what} />}
					label="拆分节点"
					submit="拆成两个节点"
				>
					<RadioGroup
						name="at"
						label="从哪一项起分为下一个节点"
						help="两个节点的时间相同，拆开后可以分别修改。"
						choices={window.lines.flatMap(({ text, at }) =>
							at === null ? [] : [{ value: String(at), label: text }],
						)}
					/>
				</FoldedAct>
			) : null}
			<DoubtAct {...act} what={what} />
			{window.canJoin ? (
				<Act
					{...act}
					op="joinWindows"
					label={`合并节点 ${window.number} 与 ${window.number + 1}`}
					variant="quiet"
					submit={`与节点 ${window.number + 1} 合并`}
				/>
			) : null}
		</ItemActs>
	);
}

function WhenFields({ window, year }: { readonly window: ReviewWindow; readonly year: number }) {
	const days = { min: `${year}-01-01`, max: `${year}-12-31` };
	return (
		<div className="grid gap-x-4 sm:grid-cols-2">
			<DateField name="startOn" label="开始日期" defaultValue={window.startOn} {...days} />
			<DateField name="endOn" label="完成期限" defaultValue={window.endOn} {...days} />
			<SelectField
				name="precision"
				label="时间精度"
				defaultValue={window.precision}
				choices={PRECISIONS.map((value) => ({ value, label: PRECISION_WORDS[value] }))}
			/>
			<SelectField
				name="kind"
				label="类别"
				defaultValue={window.kind}
				choices={MILESTONE_KINDS.map((value) => ({ value, label: MILESTONE_KIND_WORDS[value] }))}
			/>
			<TextField
				name="track"
				label="工作线"
				optional
				help="同一项目并行推进的一条线。"
				defaultValue={window.track ?? ""}
			/>
		</div>
	);
}

function DutyFields({ window, page }: { readonly window: ReviewWindow; readonly page: ImportReviewPage }) {
	const { leads, owners } = page.choices;
	return (
		<>
			<OrderedUnits name="actingLeads" label="主办单位" chosen={window.actingLeads} units={leads} />
			<CheckGroup
				name="owners[]"
				label="承办单位"
				optional
				help="每个承办单位要提交一份完成报告；都不选，由牵头单位自己完成。"
				defaultValues={window.owners}
				choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			{page.targets.length === 0 ? null : (
				<SelectField
					name="ownersFromTarget"
					label="随指标分解承办"
					optional
					help="这个指标分到份额的单位都承办。"
					emptyLabel="不随指标"
					defaultValue={window.ownersFromTarget ?? ""}
					choices={page.targets.map(({ name }) => ({ value: name, label: name }))}
				/>
			)}
		</>
	);
}
