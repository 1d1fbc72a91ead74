import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import type { SplitForm, TargetPageDto } from "@/lib/contracts/target-page";
import { allocateTargetAction } from "@/server/target/actions";
import { SplitAmounts } from "./split-amounts";

interface SplitTargetProps {
	readonly page: TargetPageDto;
	readonly form: SplitForm;
}

/** Splits a target over units: a draft, or final. */
export function SplitTarget({ page, form }: SplitTargetProps) {
	const { measure, minPerUnit, unitLabel, goal } = page;
	return (
		<ActionForm action={allocateTargetAction} label="指标分解">
			<p className="mb-3 max-w-narrative text-ink-2">
				{measure === "rate"
					? "填写各单位的分母，如本辖区的总数。"
					: "填写各单位的份额，合计不少于目标才能定稿。"}
				没有份额的单位留空，不需要填报。定稿从今天起生效，原来的分解保留在记录中。
				{form.ownsMilestones > 0 ? `本项目 ${form.ownsMilestones} 个节点的承办单位随分解确定。` : ""}
			</p>
			<input type="hidden" name="targetId" value={page.id} />
			<input type="hidden" name="lastSeq" value={form.lastSeq} />
			<SplitAmounts
				form={form}
				goal={{ measure, goal, minPerUnit, sumLabel: measure === "rate" ? "" : unitLabel }}
				unitLabel={unitLabel}
			/>
			{form.replacesFinal ? (
				<TextField
					name="note"
					label="调整原因"
					help="定稿时必填，和调整前后的份额一起列入年度调整；保存草稿可以不填。"
				/>
			) : (
				<TextField name="note" label="分解依据" optional help="如“按老年人口测算”，和这次分解一起保留。" />
			)}
			<div className="flex flex-wrap gap-3">
				<SubmitButton name="intent" value="final" pendingLabel="正在定稿…">
					定稿
				</SubmitButton>
				<SubmitButton name="intent" value="draft" variant="secondary" pendingLabel="正在保存…">
					保存草稿
				</SubmitButton>
			</div>
		</ActionForm>
	);
}
