import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditList } from "@/components/audit/audit-list";
import { auditFilters } from "@/lib/contracts/audit";
import { auditPage } from "@/server/audit/queries";
import { requireActor } from "@/server/auth/current-actor";

interface AuditTrailPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "操作日志" };

export default async function AuditTrailPage({ searchParams }: AuditTrailPageProps) {
	const filters = auditFilters.parse(await searchParams);
	const page = await auditPage(await requireActor(), filters);
	if (!page) notFound();
	return <AuditList page={page} filters={filters} />;
}
