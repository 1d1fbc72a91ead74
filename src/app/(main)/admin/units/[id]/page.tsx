import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { UnitAdminView } from "@/components/unit/unit-admin-view";
import { requireActor } from "@/server/auth/current-actor";
import { unitAdminPage } from "@/server/unit/queries";

interface UnitPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string) => unitAdminPage(await requireActor(), id));

export async function generateMetadata({ params }: UnitPageProps): Promise<Metadata> {
	const unit = await pageOf((await params).id);
	return { title: unit?.name ?? "单位" };
}

export default async function UnitPage({ params }: UnitPageProps) {
	const unit = await pageOf((await params).id);
	if (!unit) notFound();
	return <UnitAdminView unit={unit} />;
}
