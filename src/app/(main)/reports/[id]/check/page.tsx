import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CheckSheet } from "@/components/report/check-sheet";
import { reportTrail } from "@/components/report/report-trail";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/server/auth/current-actor";
import { reportCheck } from "@/server/report/queries";

export const metadata: Metadata = { title: "核对并提交" };

export default async function CheckReportPage({ params }: { readonly params: Promise<{ id: string }> }) {
	const actor = await requireActor();
	const report = await reportCheck(actor, (await params).id);
	if (!report) notFound();
	if (!report.editable) redirect(`/reports/${report.id}`);
	return (
		<>
			<PageHead trail={reportTrail(report)} title="核对并提交" meta={<span>{report.unitName}</span>} />
			<CheckSheet report={report} />
		</>
	);
}
