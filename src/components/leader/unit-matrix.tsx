import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { LeaderOverviewDto, OwedFigures, UnitRow } from "@/lib/contracts/overview";
import { Owed } from "./owed";

interface UnitMatrixProps {
	readonly matrix: LeaderOverviewDto["units"];
	readonly projects: LeaderOverviewDto["projects"];
}

/** 区镇 × 项目: of the completions owed by today how many are approved, with a light; rows and columns add up. */
export function UnitMatrix({ matrix, projects }: UnitMatrixProps) {
	return (
		<Section id="units" title="区镇 × 项目" note="已通过 / 已开始应报（份）" look="flush">
			<Table
				caption="各单位在各项目中已通过的和已开始的节点应报的报告份数"
				className="text-sm [&_td]:whitespace-nowrap [&_.light-mark]:mr-1"
			>
				<thead>
					<tr>
						<th scope="col">单位</th>
						{projects.map((project) => (
							<th key={project.id} scope="col" className="!whitespace-normal text-balance">
								<Link href={`/projects/${project.id}`} className="link">
									<span className="block">{project.ordinal}</span>
									{project.name}
								</Link>
							</th>
						))}
						<th scope="col">合计</th>
					</tr>
				</thead>
				<tbody>
					{matrix.rows.map((row) => (
						<MatrixRow key={row.unitId} row={row} projects={projects} />
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" className="sticky left-0 bg-paper">
							合计
						</th>
						{projects.map((project, index) => (
							<td key={project.id}>
								<Total figures={matrix.columns[index]} query={`project=${project.id}`} of={project.name} />
							</td>
						))}
						<td>
							<Total figures={matrix.total} query="" of="全部" />
						</td>
					</tr>
				</tfoot>
			</Table>
		</Section>
	);
}

function MatrixRow({
	row,
	projects,
}: {
	readonly row: UnitRow;
	readonly projects: UnitMatrixProps["projects"];
}) {
	return (
		<tr>
			<th scope="row" className="sticky left-0 bg-paper sm:min-w-[12em] print:min-w-0">
				<Link href={`/units/${row.unitId}`} className="link">
					{row.name}
				</Link>
			</th>
			{projects.map((project, index) => {
				const cell = row.cells[index];
				return (
					<td key={project.id}>
						{cell ? (
							<Owed
								figures={cell}
								light={cell.light}
								query={`unit=${row.unitId}&project=${project.id}`}
								of={`${row.name}，${project.name}`}
							/>
						) : null}
					</td>
				);
			})}
			<td>
				<Total figures={row} query={`unit=${row.unitId}`} of={row.name} />
			</td>
		</tr>
	);
}

interface TotalProps {
	readonly figures: OwedFigures | undefined;
	readonly query: string;
	readonly of: string;
}

function Total({ figures, query, of }: TotalProps) {
	return figures && figures.owed > 0 ? <Owed figures={figures} query={query} of={`${of}，合计`} /> : null;
}
