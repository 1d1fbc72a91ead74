import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProjectScreen } from "@/components/project/project-screen";
import { PageAt } from "@/components/shell/page-at";
import { historyQuery } from "@/lib/contracts/history";
import type { ViewAt } from "@/lib/contracts/view-at";
import { requireActor } from "@/server/auth/current-actor";
import { projectPage } from "@/server/plan/queries-project";
import { askedView } from "../../asked-view";

interface ProjectPageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string, limit: number, at: ViewAt) =>
	projectPage(await requireActor(), id, limit, at),
);

async function load({ params, searchParams }: ProjectPageProps) {
	const query = await searchParams;
	const view = await askedView(searchParams);
	return { query, view, page: await pageOf((await params).id, historyQuery.parse(query).history, view.at) };
}

export async function generateMetadata(props: ProjectPageProps): Promise<Metadata> {
	return { title: (await load(props)).page?.shortName ?? "项目" };
}

export default async function ProjectPage(props: ProjectPageProps) {
	const { query, view, page } = await load(props);
	if (!page) notFound();
	return (
		<PageAt view={view} path={`/projects/${page.id}`} query={query}>
			<ProjectScreen page={page} />
		</PageAt>
	);
}
