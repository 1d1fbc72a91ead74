import type { Metadata } from "next";
import { MilestoneList } from "@/components/lists/milestone-list";
import { NoPlan } from "@/components/plan/no-plan";
import { milestoneListFilters } from "@/lib/contracts/lists";
import { requireActor } from "@/server/auth/current-actor";
import { milestoneList } from "@/server/plan/overview/queries-lists";

interface MilestonesPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "节点" };

export default async function MilestonesPage({ searchParams }: MilestonesPageProps) {
	const actor = await requireActor();
	const list = await milestoneList(actor, milestoneListFilters.parse(await searchParams));
	return list ? <MilestoneList list={list} /> : <NoPlan />;
}
