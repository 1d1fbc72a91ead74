import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MilestoneScreen } from "@/components/milestone/milestone-screen";
import { historyQuery } from "@/lib/contracts/history";
import { requireActor } from "@/server/auth/current-actor";
import { milestonePage } from "@/server/milestone/queries";

interface MilestonePageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string, limit: number) => milestonePage(await requireActor(), id, limit));

async function load({ params, searchParams }: MilestonePageProps) {
	return pageOf((await params).id, historyQuery.parse(await searchParams).history);
}

export async function generateMetadata(props: MilestonePageProps): Promise<Metadata> {
	return { title: (await load(props))?.words ?? "节点" };
}

export default async function MilestonePage(props: MilestonePageProps) {
	const page = await load(props);
	if (!page) notFound();
	return <MilestoneScreen page={page} />;
}
