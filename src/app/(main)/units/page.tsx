import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitList } from "@/components/lists/unit-list";
import { NoPlan } from "@/components/plan/no-plan";
import { PageAt } from "@/components/shell/page-at";
import { requireActor } from "@/server/auth/current-actor";
import { unitList } from "@/server/plan/overview/queries-units";
import { readsUnits } from "@/server/plan/overview/scope";
import { askedView } from "../asked-view";

export const metadata: Metadata = { title: "单位" };

interface UnitsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function UnitsPage({ searchParams }: UnitsPageProps) {
	const actor = await requireActor();
	const view = await askedView(searchParams);
	const list = await unitList(actor, view.at);
	if (!list && !readsUnits(actor)) notFound();
	return (
		<PageAt view={view} path="/units">
			{list ? <UnitList list={list} /> : <NoPlan />}
		</PageAt>
	);
}
