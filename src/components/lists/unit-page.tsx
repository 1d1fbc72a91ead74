import { Owed } from "@/components/leader/owed";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { UnitPageDto } from "@/lib/contracts/lists";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";
import { LIGHT_WORDS } from "@/lib/format/light-words";
import { AssignmentTable } from "./assignment-table";
import { ProjectTable } from "./project-table";
import { UnitTargets } from "./unit-targets";

/** A unit's year: what it leads, its state in each project, its shares of targets and what it owes. */
export function UnitPage({ page }: { readonly page: UnitPageDto }) {
	const { unit, leads, projects, targets, assignments } = page;
	const isIdle = leads.length + projects.length + targets.length === 0;
	return (
		<>
			<PageHead
				trail={[{ label: `${page.year}年度` }, { label: "单位", href: "/units" }]}
				title={unit.fullName ?? unit.name}
				meta={<span>{UNIT_KIND_WORDS[unit.kind]}</span>}
			/>
			{isIdle ? (
				<div className="card">
					<EmptyState title="这个单位不承担本年度计划中的工作" />
				</div>
			) : null}
			{leads.length > 0 ? (
				<Section id="leads" title="牵头的项目" note={`共 ${leads.length} 个`} look="flush">
					<ProjectTable lines={leads} today={page.today} />
				</Section>
			) : null}
			{projects.length > 0 ? (
				<Section id="projects" title="承担的项目" note="已通过 / 已开始应报（份）">
					<ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
						{projects.map((project) => (
							<li key={project.projectId} className="flex min-h-8 items-center justify-between gap-3">
								<Link href={`/projects/${project.projectId}`} className="link py-1">
									{project.name}
								</Link>
								<span className="flex items-center gap-2">
									<span className="text-sm text-ink-2">{LIGHT_WORDS[project.light]}</span>
									<Owed
										figures={project}
										light={project.light}
										query={`unit=${unit.id}&project=${project.projectId}`}
										of={project.name}
									/>
								</span>
							</li>
						))}
					</ul>
				</Section>
			) : null}
			{targets.length > 0 ? <UnitTargets targets={targets} /> : null}
			{assignments.length > 0 ? (
				<Section id="assignments" title="分解任务" note={`共 ${assignments.length} 条`} look="flush">
					<AssignmentTable lines={assignments} today={page.today} withUnit={false} />
				</Section>
			) : null}
		</>
	);
}
