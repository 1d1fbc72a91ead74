import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProjectScreen } from "@/components/project/project-screen";
import { historyQuery } from "@/lib/contracts/history";
import { requireActor } from "@/server/auth/current-actor";
import { projectPage } from "@/server/plan/queries-project";

interface ProjectPageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string, limit: number) => projectPage(await requireActor(), id, limit));

async function load({ params, searchParams }: ProjectPageProps) {
	return pageOf((await params).id, historyQuery.parse(await searchParams).history);
}

export async function generateMetadata(props: ProjectPageProps): Promise<Metadata> {
	return { title: (await load(props))?.shortName ?? "项目" };
}

export default async function ProjectPage(props: ProjectPageProps) {
	const page = await load(props);
	if (!page) notFound();
	return <ProjectScreen page={page} />;
}
