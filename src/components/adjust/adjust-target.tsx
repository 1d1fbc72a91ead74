import { DateField, NumberField, TextArea, TextField } from "@/components/ui/text-fields";
import type { AdjustTargetForm } from "@/lib/contracts/adjust-forms";
import { enteredText, figureText } from "@/lib/format/target-words";
import { adjustTargetAction } from "@/server/plan/actions-adjust";
import { AdjustFrame } from "./adjust-frame";

/** Empty rows for further checkpoints. */
const SPARE_ROWS = 2;

/** 调整指标: words, goal, days, checkpoints. */
export function AdjustTarget({ form }: { readonly form: AdjustTargetForm }) {
	const year = { min: `${form.year}-01-01`, max: `${form.year}-12-31` };
	const goalLabel = form.measure === "unitsMeeting" ? "个单位" : form.unitLabel;
	return (
		<AdjustFrame
			what="指标"
			title={form.name}
			back={`/targets/${form.id}`}
			form={form}
			action={adjustTargetAction}
		>
			<input type="hidden" name="targetId" value={form.id} />
			<TextField name="name" label="指标名称" defaultValue={form.name} autoComplete="off" />
			<TextArea name="counts" label="计数内容" defaultValue={form.counts} rows={3} maxLength={500} />
			<NumberField
				name="goal"
				label="目标"
				help={goalHelp(form)}
				defaultValue={form.goal}
				unitLabel={goalLabel}
			/>
			<NumberField
				name="baseline"
				label="起点"
				help="年初已有的数，没有填 0。"
				defaultValue={form.baseline}
				unitLabel={goalLabel}
			/>
			<DateField name="startOn" label="起算日期" defaultValue={form.startOn} {...year} />
			<DateField name="dueOn" label="完成期限" defaultValue={form.dueOn} {...year} />
			{form.measure === "unitsMeeting" ? (
				<NumberField
					name="minPerUnit"
					label="每个单位最低数"
					defaultValue={form.minPerUnit}
					unitLabel={form.unitLabel}
				/>
			) : null}
			<Checkpoints form={form} unitLabel={goalLabel} year={year} />
		</AdjustFrame>
	);
}

interface CheckpointsProps {
	readonly form: AdjustTargetForm;
	readonly unitLabel: string;
	readonly year: { readonly min: string; readonly max: string };
}

function Checkpoints({ form, unitLabel, year }: CheckpointsProps) {
	const rows = Array.from({ length: form.checkpoints.length + SPARE_ROWS }, (_, row) => row);
	return (
		<fieldset className="mb-5 max-w-form">
			<legend className="mb-1 font-semibold">阶段目标</legend>
			<p className="mb-2 text-sm text-ink-2">
				到某一天应当达到的累计数，逐个增大，不超过目标。不要的一行请把日期和数都清空。
			</p>
			{rows.map((row) => (
				<div key={row} className="flex flex-wrap gap-x-4">
					<DateField
						name={`checkpoints.${row}.onDate`}
						label={`阶段目标 ${row + 1} 日期`}
						optional
						defaultValue={form.checkpoints[row]?.onDate ?? ""}
						{...year}
					/>
					<NumberField
						name={`checkpoints.${row}.value`}
						label={`阶段目标 ${row + 1} 应达到`}
						optional
						defaultValue={form.checkpoints[row]?.value ?? ""}
						unitLabel={unitLabel}
					/>
				</div>
			))}
		</fieldset>
	);
}

function goalHelp({ allocated, measure, unitLabel }: AdjustTargetForm): string | undefined {
	if (allocated === null) return undefined;
	const total = measure === "rate" ? `分母合计 ${enteredText(allocated)}` : figureText(allocated, unitLabel);
	return `现行分解共 ${total}。分解由牵头单位调整，不随目标改变。`;
}
