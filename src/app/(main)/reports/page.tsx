import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportList } from "@/components/report/report-list";
import { reportListQuery } from "@/lib/contracts/report";
import { requireActor } from "@/server/auth/current-actor";
import { readsReportList, reportList } from "@/server/report/queries-list";

export const metadata: Metadata = { title: "报告" };

interface ReportsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The reports that the actor may see. */
export default async function ReportsPage({ searchParams }: ReportsPageProps) {
	const actor = await requireActor();
	if (!(await readsReportList(actor))) notFound();
	const list = await reportList(actor, reportListQuery.parse(await searchParams));
	return <ReportList list={list} title={actor.role === "unit" ? "我的报告" : "完成情况报告"} />;
}
