import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EditForm } from "@/components/report/edit-form";
import { EditHead } from "@/components/report/edit-head";
import { requireActor } from "@/server/auth/current-actor";
import { reportEdit } from "@/server/report/queries";

export const metadata: Metadata = { title: "填写报告" };

export default async function EditReportPage({ params }: { readonly params: Promise<{ id: string }> }) {
	const actor = await requireActor();
	const report = await reportEdit(actor, (await params).id);
	if (!report) notFound();
	if (!report.editable) redirect(`/reports/${report.id}`);
	return (
		<>
			<EditHead report={report} />
			<EditForm report={report} />
		</>
	);
}
