import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignmentList } from "@/components/lists/assignment-list";
import { assignmentListFilters } from "@/lib/contracts/lists";
import { requireActor } from "@/server/auth/current-actor";
import { assignmentList } from "@/server/plan/overview/queries-lists";

interface AssignmentsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "分解任务" };

export default async function AssignmentsPage({ searchParams }: AssignmentsPageProps) {
	const actor = await requireActor();
	const list = await assignmentList(actor, assignmentListFilters.parse(await searchParams));
	if (!list) notFound();
	return <AssignmentList list={list} />;
}
