import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MergeUnit } from "@/components/unit/merge-unit";
import { mergePageQuery } from "@/lib/contracts/reform";
import { requireActor } from "@/server/auth/current-actor";
import { mergePage } from "@/server/unit/queries-reform";

interface MergePageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "并入其他科室" };

export default async function MergeUnitPage({ params, searchParams }: MergePageProps) {
	const { into } = mergePageQuery.parse(await searchParams);
	const page = await mergePage(await requireActor(), (await params).id, into);
	if (!page) notFound();
	return <MergeUnit page={page} />;
}
