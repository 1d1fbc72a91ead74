import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportOverviewScreen } from "@/components/plan-import/import-overview";
import { requireActor } from "@/server/auth/current-actor";
import { importOverview } from "@/server/plan-import/queries-overview";

export const metadata: Metadata = { title: "核对导入的计划" };

interface ImportPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

export default async function ImportPage({ params }: ImportPageProps) {
	const { id } = await params;
	const actor = await requireActor();
	const overview = await importOverview(actor, id);
	if (!overview) notFound();
	return <ImportOverviewScreen overview={overview} viewer={actor.userId} />;
}
