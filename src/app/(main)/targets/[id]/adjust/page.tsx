import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdjustTarget } from "@/components/adjust/adjust-target";
import { requireActor } from "@/server/auth/current-actor";
import { adjustTargetForm } from "@/server/plan/queries-adjust";

interface AdjustPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "调整指标" };

export default async function AdjustTargetPage({ params }: AdjustPageProps) {
	const form = await adjustTargetForm(await requireActor(), (await params).id);
	if (!form) notFound();
	return <AdjustTarget form={form} />;
}
