import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TargetView } from "@/components/target/target-view";
import { requireActor } from "@/server/auth/current-actor";
import { targetPage } from "@/server/target/queries";

interface TargetPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string) => targetPage(await requireActor(), id));

export async function generateMetadata({ params }: TargetPageProps): Promise<Metadata> {
	const page = await pageOf((await params).id);
	return { title: page?.name ?? "指标" };
}

export default async function TargetPage({ params }: TargetPageProps) {
	const page = await pageOf((await params).id);
	if (!page) notFound();
	return <TargetView page={page} />;
}
