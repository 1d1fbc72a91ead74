import type { Metadata } from "next";
import { AdjustmentList } from "@/components/adjust/adjustment-list";
import { NoPlan } from "@/components/plan/no-plan";
import { adjustmentListFilters } from "@/lib/contracts/adjustment-list";
import { requireActor } from "@/server/auth/current-actor";
import { adjustmentList } from "@/server/plan/queries-adjustments";

interface AdjustmentsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "年度调整" };

export default async function AdjustmentsPage({ searchParams }: AdjustmentsPageProps) {
	const filters = adjustmentListFilters.parse(await searchParams);
	const list = await adjustmentList(await requireActor(), filters);
	return list ? <AdjustmentList list={list} /> : <NoPlan />;
}
