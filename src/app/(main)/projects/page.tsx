import type { Metadata } from "next";
import { ProjectList } from "@/components/lists/project-list";
import { NoPlan } from "@/components/plan/no-plan";
import { projectListFilters } from "@/lib/contracts/lists";
import { requireActor } from "@/server/auth/current-actor";
import { projectList } from "@/server/plan/overview/queries-lists";

interface ProjectsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "项目" };

export default async function ProjectsPage({ searchParams }: ProjectsPageProps) {
	const actor = await requireActor();
	const list = await projectList(actor, projectListFilters.parse(await searchParams));
	return list ? <ProjectList list={list} /> : <NoPlan />;
}
