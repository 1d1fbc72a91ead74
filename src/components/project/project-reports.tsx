import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { ReportStateBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { ProjectPageDto } from "@/lib/contracts/project";
import { formatDay } from "@/lib/format/dates";
import { REPORT_KIND_WORDS } from "@/lib/format/labels";

interface ProjectReportsProps {
	readonly reports: NonNullable<ProjectPageDto["reports"]>;
	readonly projectId: string;
}

/** The latest reports that the viewer may open, and the way to the rest. */
export function ProjectReports({ reports, projectId }: ProjectReportsProps) {
	const { list, total } = reports;
	const all = (
		<Link href={`/reports?project=${projectId}`} className="link inline-block py-1">
			全部报告
		</Link>
	);
	return (
		<Section id="reports" title={`报告（${total}）`} toolbar={total > 0 ? all : undefined} look="flush">
			{list.length === 0 ? (
				<EmptyState title="还没有可以查看的报告">承办单位提交后，会列在这里。</EmptyState>
			) : (
				<Table caption="最近的报告" phone="stack">
					<thead>
						<tr>
							<th scope="col">单位</th>
							<th scope="col">节点</th>
							<th scope="col">类型</th>
							<th scope="col">所属日期</th>
							<th scope="col">状态</th>
						</tr>
					</thead>
					<tbody>
						{list.map((report) => (
							<tr key={report.id}>
								<th scope="row">
									<Link href={`/reports/${report.id}`} className="link inline-block py-1">
										{report.unitName}
									</Link>
								</th>
								<td data-label="节点" className="md:max-w-96">
									{report.milestoneOrdinal}. {report.words}
								</td>
								<td data-label="类型">{REPORT_KIND_WORDS[report.kind]}</td>
								<td data-label="所属日期" className="whitespace-nowrap">
									{formatDay(report.speaksFor)}
								</td>
								<td data-label="状态">
									<ReportStateBadge state={report.state} />
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	);
}
