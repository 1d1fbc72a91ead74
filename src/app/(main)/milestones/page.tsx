import type { Metadata } from "next";
import { MilestoneList } from "@/components/lists/milestone-list";
import { NoPlan } from "@/components/plan/no-plan";
import { PageAt } from "@/components/shell/page-at";
import { milestoneListFilters } from "@/lib/contracts/lists";
import { requireActor } from "@/server/auth/current-actor";
import { milestoneList } from "@/server/plan/overview/queries-lists";
import { askedView } from "../asked-view";

interface MilestonesPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "节点" };

export default async function MilestonesPage({ searchParams }: MilestonesPageProps) {
	const actor = await requireActor();
	const query = await searchParams;
	const view = await askedView(searchParams);
	const list = await milestoneList(actor, milestoneListFilters.parse(query), view.at);
	return (
		<PageAt view={view} path="/milestones" query={query}>
			{list ? <MilestoneList list={list} /> : <NoPlan />}
		</PageAt>
	);
}
