import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignmentList } from "@/components/lists/assignment-list";
import { NoPlan } from "@/components/plan/no-plan";
import { PageAt } from "@/components/shell/page-at";
import { assignmentListFilters } from "@/lib/contracts/lists";
import { requireActor } from "@/server/auth/current-actor";
import { assignmentList } from "@/server/plan/overview/queries-lists";
import { readsUnits } from "@/server/plan/overview/scope";
import { askedView } from "../asked-view";

interface AssignmentsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "分解任务" };

export default async function AssignmentsPage({ searchParams }: AssignmentsPageProps) {
	const actor = await requireActor();
	const query = await searchParams;
	const view = await askedView(searchParams);
	const list = await assignmentList(actor, assignmentListFilters.parse(query), view.at);
	if (!list && !readsUnits(actor)) notFound();
	return (
		<PageAt view={view} path="/assignments" query={query}>
			{list ? <AssignmentList list={list} /> : <NoPlan />}
		</PageAt>
	);
}
