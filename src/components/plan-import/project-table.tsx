import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { type Column, Table, TableHead } from "@/components/ui/table";
import type { ImportOverview, OverviewProject } from "@/lib/contracts/import-overview";

const COLUMNS: readonly Column[] = [
	"项目",
	...["节点", "指标"].map((figures) => ({ figures })),
	...["牵头单位", "责任单位", "存疑"],
];

/** A row per project as it was read, each with the way to its review. */
export function ProjectTable({ overview }: { readonly overview: ImportOverview }) {
	const { projects, milestones, targets, importId, isPublished } = overview;
	return (
		<Section
			id="projects"
			title="项目"
			note={`共 ${projects.length} 个项目，${milestones} 个节点，${targets} 个指标`}
			look="flush"
		>
			<Table caption="读到的项目" phone="stack">
				<TableHead columns={isPublished ? [...COLUMNS, "现在"] : COLUMNS} />
				<tbody>
					{projects.map((project) => (
						<tr key={project.number}>
							<th scope="row" className="min-w-56">
								<Link href={`/plans/imports/${importId}/projects/${project.number}`} className="link">
									{project.ordinal}. {project.name}
								</Link>
							</th>
							<td data-label="节点" className="num">
								{project.windows}
							</td>
							<td data-label="指标" className="num">
								{project.targets}
							</td>
							<td data-label="牵头单位">{project.leadNames || "没有读到"}</td>
							<td data-label="责任单位">{project.responsibleNames || "没有读到"}</td>
							<td data-label="存疑" className="whitespace-nowrap">
								<DoubtCount project={project} />
							</td>
							{isPublished ? (
								<td data-label="现在">
									<Link href={`/projects/${project.planProjectId}`} className="link whitespace-nowrap">
										项目页面<span className="sr-only">：{project.name}</span>
									</Link>
								</td>
							) : null}
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	);
}

function DoubtCount({ project: { openDoubts, settledDoubts } }: { readonly project: OverviewProject }) {
	if (openDoubts + settledDoubts === 0) return "没有";
	const settled = settledDoubts === 0 ? "" : `已核对 ${settledDoubts}`;
	if (openDoubts === 0) return settled;
	return (
		<>
			<strong>待核对 {openDoubts}</strong>
			{settled === "" ? "" : `，${settled}`}
		</>
	);
}
