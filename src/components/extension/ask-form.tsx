import { CheckGroup } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextArea } from "@/components/ui/text-fields";
import { moveField, moveKey } from "@/lib/contracts/extension";
import type { AskExtensionForm } from "@/lib/contracts/extension-brief";
import { MAX_EXTENSION_TEXT } from "@/lib/domain/extension/state-machine";
import { addDays, type Day } from "@/lib/domain/time/day";
import { formatDay, formatMonthDay } from "@/lib/format/dates";
import { dueWithOriginal, movableDateWords } from "@/lib/format/extension-words";
import { askExtensionAction } from "@/server/extension/actions";

interface AskExtensionProps {
	readonly milestoneId: string;
	readonly dueOn: Day;
	/** The end of the plan. */
	readonly endOn: Day;
	readonly form: AskExtensionForm;
}

/** 申请延期, folded until it is wanted: a new end, why, how far the work is, and what moves along. */
export function AskExtension({ milestoneId, dueOn, endOn, form }: AskExtensionProps) {
	return (
		<Disclosure summary="填写延期申请">
			<p className="mb-4">现在的期限：{dueWithOriginal(dueOn, endOn)}</p>
			<ActionForm action={askExtensionAction} label="申请延期">
				<input type="hidden" name="milestoneId" value={milestoneId} />
				<input type="hidden" name="version" value={form.version} />
				<DateField
					name="newEndOn"
					label="新的截止日期"
					help={`晚于 ${formatDay(dueOn)}，不晚于 ${formatDay(form.maxOn)}。批准后，承办单位的期限一并顺延。`}
					min={form.minOn}
					max={form.maxOn}
				/>
				<TextArea name="reason" label="理由" rows={3} maxLength={MAX_EXTENSION_TEXT} />
				<TextArea
					name="progress"
					label="目前进展"
					help="做到了哪一步，还差什么。"
					rows={3}
					maxLength={MAX_EXTENSION_TEXT}
				/>
				{form.dates.length > 0 ? <MovedDates form={form} /> : null}
				<SubmitButton pendingLabel="正在提交…">提交申请</SubmitButton>
			</ActionForm>
		</Disclosure>
	);
}

/** Ticked ones move; the day of one that is not ticked is passed over. */
function MovedDates({ form: { dates, maxOn } }: Pick<AskExtensionProps, "form">) {
	return (
		<>
			<CheckGroup
				name="moves[]"
				label="一并顺延的指标日期"
				optional
				help="不勾选就不变。勾选的请在下面填写新的日期。"
				choices={dates.map((date) => ({ value: moveKey(date), label: movableDateWords(date) }))}
			/>
			{dates.map((date) => (
				<DateField
					key={moveKey(date)}
					name={moveField(date)}
					label={`${date.targetName}${formatMonthDay(date.onDate)}顺延到`}
					optional
					min={addDays(date.onDate, 1)}
					max={maxOn}
				/>
			))}
		</>
	);
}
