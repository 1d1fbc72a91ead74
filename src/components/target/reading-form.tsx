import { SelectField } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextField } from "@/components/ui/text-fields";
import type { ReadingForm, TargetPageDto } from "@/lib/contracts/target-page";
import { amountText } from "@/lib/format/target-words";
import { enterLeadReadingAction } from "@/server/target/actions";

interface EnterReadingProps {
	readonly page: TargetPageDto;
	readonly form: ReadingForm;
}

/** The lead's own figure: it counts as soon as it is saved. */
export function EnterReading({ page, form }: EnterReadingProps) {
	const isRate = page.measure === "rate";
	return (
		<ActionForm action={enterLeadReadingAction} label="填报数据">
			<input type="hidden" name="targetId" value={page.id} />
			<input type="hidden" name="version" value={form.version} />
			<NumberField
				name="numerator"
				label={isRate ? "分子" : "全年累计数"}
				help={page.counts}
				unitLabel={isRate ? undefined : page.unitLabel}
			/>
			{isRate ? (
				<NumberField
					name="denominator"
					label="分母"
					help="默认为上一次的分母，有变化请改。"
					defaultValue={form.lastDenominator}
				/>
			) : null}
			<DateField
				name="effectiveOn"
				label="所属日期"
				help="数据截至哪一天，不能晚于今天。"
				defaultValue={page.today}
				min={`${page.year}-01-01`}
				max={page.today}
			/>
			<TextField name="sourceNote" label="数据来源" help="如“年检系统导出”“工作台账”。" />
			{form.correctable.length > 0 ? (
				<SelectField
					name="supersedesSeq"
					label="更正"
					optional
					help="原来填错了，选择填错的那一条；它不再计入，仍保留在记录中。"
					emptyLabel="不是更正，新增一条"
					choices={form.correctable.map((reading) => ({
						value: String(reading.seq),
						label: `${reading.effectiveOn}：${amountText(reading)}`,
					}))}
				/>
			) : null}
			<SubmitButton pendingLabel="正在保存…">保存数据</SubmitButton>
		</ActionForm>
	);
}
