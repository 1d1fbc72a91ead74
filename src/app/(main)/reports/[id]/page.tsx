import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportView } from "@/components/report/report-view";
import { requireActor } from "@/server/auth/current-actor";
import { reportPage } from "@/server/report/queries";

export const metadata: Metadata = { title: "完成情况报告" };

export default async function ReportPage({ params }: { readonly params: Promise<{ id: string }> }) {
	const actor = await requireActor();
	const report = await reportPage(actor, (await params).id);
	if (!report) notFound();
	return <ReportView report={report} />;
}
