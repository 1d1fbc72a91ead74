import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitList } from "@/components/lists/unit-list";
import { requireActor } from "@/server/auth/current-actor";
import { unitList } from "@/server/plan/overview/queries-units";

export const metadata: Metadata = { title: "单位" };

export default async function UnitsPage() {
	const list = await unitList(await requireActor());
	if (!list) notFound();
	return <UnitList list={list} />;
}
