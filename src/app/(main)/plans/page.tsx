import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanList } from "@/components/plan-import/plan-list";
import { requireActor } from "@/server/auth/current-actor";
import { importList } from "@/server/plan-import/queries";
import { planYears } from "@/server/plan-import/queries-overview";

export const metadata: Metadata = { title: "年度计划" };

export default async function PlansPage() {
	const actor = await requireActor();
	const [years, imports] = await Promise.all([planYears(actor), importList(actor)]);
	if (!years || !imports) notFound();
	return <PlanList years={years} imports={imports} />;
}
