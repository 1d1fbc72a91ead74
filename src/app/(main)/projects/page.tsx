import type { Metadata } from "next";
import { ProjectList } from "@/components/lists/project-list";
import { NoPlan } from "@/components/plan/no-plan";
import { PageAt } from "@/components/shell/page-at";
import { projectListFilters } from "@/lib/contracts/lists";
import { requireActor } from "@/server/auth/current-actor";
import { projectList } from "@/server/plan/overview/queries-lists";
import { askedView } from "../asked-view";

interface ProjectsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "项目" };

export default async function ProjectsPage({ searchParams }: ProjectsPageProps) {
	const actor = await requireActor();
	const query = await searchParams;
	const view = await askedView(searchParams);
	const list = await projectList(actor, projectListFilters.parse(query), view.at);
	return (
		<PageAt view={view} path="/projects" query={query}>
			{list ? <ProjectList list={list} /> : <NoPlan />}
		</PageAt>
	);
}
