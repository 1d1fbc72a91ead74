import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitAdminList } from "@/components/unit/unit-admin-list";
import { requireActor } from "@/server/auth/current-actor";
import { unitList } from "@/server/unit/queries";

export const metadata: Metadata = { title: "单位" };

export default async function UnitsPage() {
	const units = await unitList(await requireActor());
	if (!units) notFound();
	return <UnitAdminList units={units} />;
}
