import { NumberField } from "@/components/ui/text-fields";
import type { FigureDto, ReturnDto } from "@/lib/contracts/report-pages";
import { formatNumber } from "@/lib/format/numbers";
import { figureWord } from "@/lib/format/report-words";
import { returnedHelp } from "./return-notice";

interface FigureFieldsProps {
	readonly figure: FigureDto;
	readonly returned: ReturnDto | null;
}

/** One target's figure: cumulative since January; a rate asks for both of its parts. */
export function FigureFields({ figure, returned }: FigureFieldsProps) {
	const name = `readings.${figure.targetId}`;
	const isRate = figure.measure === "rate";
	return (
		<div id={name} className="mb-5 max-w-form rounded-sm border border-line px-4 pt-3">
			<p className="font-semibold">{figure.name}</p>
			<p className="mb-3 text-sm text-ink-2">
				{figure.counts}
				<br />
				{figureContext(figure)}
				{returnedHelp(returned, name)}
			</p>
			<NumberField
				name={`${name}.numerator`}
				label={isRate ? `${figure.name}：已完成数（1月以来累计）` : `${figure.name}：1月以来累计`}
				defaultValue={figure.numerator}
				unitLabel={isRate ? undefined : figure.unitLabel}
			/>
			{isRate ? (
				<NumberField
					name={`${name}.denominator`}
					label={`${figure.name}：总数`}
					defaultValue={figure.denominator ?? figure.last?.denominator ?? figure.share}
				/>
			) : null}
		</div>
	);
}

/** What the figure is measured against, in one line. */
export function figureContext(figure: FigureDto): string {
	const parts = [
		figure.last ? `已计入 ${figureWord(figure.last, figure.unitLabel)}（${figure.last.on}）` : "还没有计入过",
	];
	if (figure.share !== null) {
		const label = figure.measure === "rate" ? "本单位总数" : "本单位任务";
		const unit = figure.measure === "rate" ? "" : ` ${figure.unitLabel}`;
		parts.push(`${label} ${formatNumber(figure.share)}${unit}`);
	}
	if (figure.limit) parts.push(`不能大于“${figure.limit.name}”的 ${formatNumber(figure.limit.amount)}`);
	return `${parts.join("；")}。`;
}
