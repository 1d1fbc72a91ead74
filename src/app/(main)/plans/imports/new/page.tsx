import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewImport } from "@/components/plan-import/new-import";
import { requireActor } from "@/server/auth/current-actor";
import { nextPlanYear } from "@/server/plan-import/queries-overview";

export const metadata: Metadata = { title: "导入新年度计划" };

export default async function NewImportPage() {
	const year = await nextPlanYear(await requireActor());
	if (year === null) notFound();
	return <NewImport year={year} />;
}
