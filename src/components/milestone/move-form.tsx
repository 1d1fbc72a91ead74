import { CheckGroup } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextArea } from "@/components/ui/text-fields";
import type { MilestonePageDto, MoveForm } from "@/lib/contracts/milestone-page";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import { MAX_TRANSITION_TEXT } from "@/lib/domain/milestone/state-machine";
import { transitionWord } from "@/lib/format/labels";
import { reasonHelp } from "@/lib/format/milestone-words";
import { updateMilestoneAction } from "@/server/milestone/actions";

interface MoveMilestoneProps {
	readonly page: MilestonePageDto;
	readonly form: MoveForm;
}

/** What moves the milestone on comes first; what takes it back or gives it up, last. */
const ORDER: Record<MilestoneStatus, number> = { inProgress: 0, done: 1, notStarted: 2, cancelled: 3 };

/** The one form of a milestone: ticks, words and a button for each state that it can move to. */
export function MoveMilestone({ page, form }: MoveMilestoneProps) {
	const moves = form.moves.toSorted((a, b) => ORDER[a.to] - ORDER[b.to]);
	return (
		<ActionForm action={updateMilestoneAction} label="更新节点">
			<input type="hidden" name="milestoneId" value={page.id} />
			<input type="hidden" name="version" value={form.version} />
			{page.checklist.length > 0 ? (
				<>
					<input type="hidden" name="checklist" value="shown" />
					<CheckGroup
						name="done[]"
						label="任务"
						help="完成了哪些就勾选哪些，与状态一起保存。"
						choices={page.checklist.map(({ id, text }) => ({ value: id, label: text }))}
						defaultValues={page.checklist.filter(({ done }) => done).map(({ id }) => id)}
					/>
				</>
			) : null}
			<DateField
				name="effectiveOn"
				label="所属日期"
				help="实际发生的日期，不晚于今天，不早于上一次更新。"
				defaultValue={form.maxOn}
				min={form.minOn}
				max={form.maxOn}
			/>
			<TextArea name="note" label="说明" optional rows={2} maxLength={MAX_TRANSITION_TEXT} />
			<TextArea
				name="reason"
				label="原因"
				help={reasonHelp(page.status, form)}
				optional="部分操作必填"
				rows={2}
				maxLength={MAX_TRANSITION_TEXT}
			/>
			<div className="flex flex-wrap gap-3">
				{moves.map(({ to }, index) => (
					<SubmitButton
						key={to}
						name="to"
						value={to}
						variant={to === "cancelled" ? "danger" : index === 0 ? "primary" : "secondary"}
						pendingLabel="正在保存…"
					>
						{transitionWord(page.status, to)}
					</SubmitButton>
				))}
				{form.mayCheck ? (
					<SubmitButton name="to" value="stay" variant="quiet" pendingLabel="正在保存…">
						只保存任务勾选
					</SubmitButton>
				) : null}
			</div>
		</ActionForm>
	);
}
