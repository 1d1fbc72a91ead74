import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportList } from "@/components/report/report-list";
import { reportListQuery } from "@/lib/contracts/report";
import type { Role } from "@/lib/domain/user/roles";
import { requireActor } from "@/server/auth/current-actor";
import { reportList } from "@/server/report/queries-list";

export const metadata: Metadata = { title: "报告" };

interface ReportsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Administrators and auditors read no reports: for them there is no such page. */
const READERS: readonly Role[] = ["leader", "office", "section", "unit"];

/** The reports that the actor may see. */
export default async function ReportsPage({ searchParams }: ReportsPageProps) {
	const actor = await requireActor();
	if (!READERS.includes(actor.role)) notFound();
	const list = await reportList(actor, reportListQuery.parse(await searchParams));
	return <ReportList list={list} title={actor.role === "unit" ? "我的报告" : "完成情况报告"} />;
}
