import { Table } from "@/components/ui/table";
import type { FigureDto } from "@/lib/contracts/report-pages";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import { figureWord } from "@/lib/format/report-words";

/** The figures that a report carries, beside what they are measured against. */
export function ReportFigures({ figures }: { readonly figures: readonly FigureDto[] }) {
	if (figures.length === 0) return <p className="text-ink-2">这份报告不带填报数。</p>;
	return (
		<Table caption="填报数" phone="stack">
			<thead>
				<tr>
					<th scope="col">指标</th>
					<th scope="col" className="num">
						本次填报（1月以来累计）
					</th>
					<th scope="col" className="num">
						已计入
					</th>
					<th scope="col" className="num">
						本单位任务
					</th>
				</tr>
			</thead>
			<tbody>
				{figures.map((figure) => (
					<tr key={figure.targetId}>
						<th scope="row">{figure.name}</th>
						<td className="num" data-label="本次填报">
							{figureWord(figure, figure.unitLabel)}
							{ratio(figure)}
							{isAboveShare(figure) ? <span className="block text-sm">高于本单位任务，请再核对</span> : null}
						</td>
						<td className="num" data-label="已计入">
							{figureWord(figure.last, figure.unitLabel)}
						</td>
						<td className="num" data-label="本单位任务">
							{formatNumber(figure.share)}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

/** Not refused, 超额 is welcome; but a slip of the keyboard looks the same. */
function isAboveShare({ measure, numerator, share }: FigureDto): boolean {
	return measure !== "rate" && numerator !== null && share !== null && numerator > share;
}

function ratio({ numerator, denominator }: FigureDto): string {
	if (numerator === null || !denominator) return "";
	return `（${formatPercent((numerator * 100) / denominator)}）`;
}
