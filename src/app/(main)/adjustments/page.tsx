import type { Metadata } from "next";
import { AdjustmentList } from "@/components/adjust/adjustment-list";
import { NoPlan } from "@/components/plan/no-plan";
import { PageAt } from "@/components/shell/page-at";
import { adjustmentListFilters } from "@/lib/contracts/adjustment-list";
import { requireActor } from "@/server/auth/current-actor";
import { adjustmentList } from "@/server/plan/queries-adjustments";
import { askedView } from "../asked-view";

interface AdjustmentsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "年度调整" };

export default async function AdjustmentsPage({ searchParams }: AdjustmentsPageProps) {
	const actor = await requireActor();
	const query = await searchParams;
	const view = await askedView(searchParams);
	const list = await adjustmentList(actor, adjustmentListFilters.parse(query), view.at);
	if (!list) return <NoPlan />;
	return (
		<PageAt view={view} path="/adjustments" query={query}>
			<AdjustmentList list={list} />
		</PageAt>
	);
}
