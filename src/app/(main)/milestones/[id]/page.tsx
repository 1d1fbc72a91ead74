import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MilestoneScreen } from "@/components/milestone/milestone-screen";
import { PageAt } from "@/components/shell/page-at";
import { historyQuery } from "@/lib/contracts/history";
import type { ViewAt } from "@/lib/contracts/view-at";
import { requireActor } from "@/server/auth/current-actor";
import { milestonePage } from "@/server/milestone/queries";
import { askedView } from "../../asked-view";

interface MilestonePageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string, limit: number, at: ViewAt) =>
	milestonePage(await requireActor(), id, limit, at),
);

async function load({ params, searchParams }: MilestonePageProps) {
	const query = await searchParams;
	const view = await askedView(searchParams);
	return { query, view, page: await pageOf((await params).id, historyQuery.parse(query).history, view.at) };
}

export async function generateMetadata(props: MilestonePageProps): Promise<Metadata> {
	return { title: (await load(props)).page?.words ?? "节点" };
}

export default async function MilestonePage(props: MilestonePageProps) {
	const { query, view, page } = await load(props);
	if (!page) notFound();
	return (
		<PageAt view={view} path={`/milestones/${page.id}`} query={query}>
			<MilestoneScreen page={page} />
		</PageAt>
	);
}
