import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { UnitTargetLine } from "@/lib/contracts/lists";
import { formatDay } from "@/lib/format/dates";
import { formatNumber, formatPercent } from "@/lib/format/numbers";

/** The unit's shares of targets and what of them it has reached. */
export function UnitTargets({ targets }: { readonly targets: readonly UnitTargetLine[] }) {
	return (
		<Section id="targets" title="指标分解" look="flush">
			<Table caption="指标分解和填报数" phone="stack">
				<thead>
					<tr>
						<th scope="col">指标（单位）</th>
						<th scope="col">项目</th>
						<th scope="col" className="num">
							分解数
						</th>
						<th scope="col" className="num">
							已计入的填报数
						</th>
						<th scope="col">所属日期</th>
					</tr>
				</thead>
				<tbody>
					{targets.map((target) => (
						<tr key={target.targetId}>
							<th scope="row">
								<span>
									<Link href={`/targets/${target.targetId}`} className="link inline-block py-1">
										{target.name}
									</Link>
									<span className="text-ink-2">（{target.unitLabel}）</span>{" "}
									{target.overdue ? <Tag>未填报</Tag> : null}
								</span>
							</th>
							<td data-label="项目">{target.projectName}</td>
							<td data-label="分解数" className="num">
								{target.unitLabel === "%" ? `分母 ${formatNumber(target.share)}` : formatNumber(target.share)}
							</td>
							<td data-label="已计入的填报数" className="num">
								{figureText(target.figure)}
							</td>
							<td data-label="所属日期">{formatDay(target.figure?.on ?? null)}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	);
}

/** A rate with the numbers that it comes from. */
function figureText(figure: UnitTargetLine["figure"]): string {
	if (!figure) return "--";
	const { numerator, denominator } = figure;
	if (denominator === null) return formatNumber(numerator);
	const rate = denominator > 0 ? formatPercent((numerator * 100) / denominator) : "--";
	return `${formatNumber(numerator)} / ${formatNumber(denominator)}（${rate}）`;
}
