import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotYet } from "@/components/report/not-yet";
import { ReportView } from "@/components/report/report-view";
import { PageAt } from "@/components/shell/page-at";
import { requireActor } from "@/server/auth/current-actor";
import { reportPageAt } from "@/server/report/queries";
import { askedView } from "../../asked-view";

export const metadata: Metadata = { title: "完成情况报告" };

interface ReportPageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
	const actor = await requireActor();
	const { id } = await params;
	const view = await askedView(searchParams);
	const report = await reportPageAt(actor, id, view.at);
	if (!report) notFound();
	return (
		<PageAt view={view} path={`/reports/${id}`}>
			{report === "notYet" ? <NotYet /> : <ReportView report={report} />}
		</PageAt>
	);
}
