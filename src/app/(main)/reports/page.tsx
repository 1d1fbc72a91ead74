import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportList } from "@/components/report/report-list";
import { PageAt } from "@/components/shell/page-at";
import { reportListQuery } from "@/lib/contracts/report";
import { requireActor } from "@/server/auth/current-actor";
import { readsReportList, reportList } from "@/server/report/queries-list";
import { askedView } from "../asked-view";

export const metadata: Metadata = { title: "报告" };

interface ReportsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The reports that the actor may see. */
export default async function ReportsPage({ searchParams }: ReportsPageProps) {
	const actor = await requireActor();
	if (!(await readsReportList(actor))) notFound();
	const query = await searchParams;
	const view = await askedView(searchParams);
	const list = await reportList(actor, reportListQuery.parse(query), view.at);
	return (
		<PageAt view={view} path="/reports" query={query}>
			<ReportList list={list} title={actor.role === "unit" ? "我的报告" : "完成情况报告"} />
		</PageAt>
	);
}
