import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { UnitPage } from "@/components/lists/unit-page";
import { requireActor } from "@/server/auth/current-actor";
import { unitPage } from "@/server/plan/overview/queries-units";

interface OneUnitPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string) => unitPage(await requireActor(), id));

export async function generateMetadata({ params }: OneUnitPageProps): Promise<Metadata> {
	const page = await pageOf((await params).id);
	return { title: page?.unit.name ?? "单位" };
}

export default async function OneUnitPage({ params }: OneUnitPageProps) {
	const page = await pageOf((await params).id);
	if (!page) notFound();
	return <UnitPage page={page} />;
}
