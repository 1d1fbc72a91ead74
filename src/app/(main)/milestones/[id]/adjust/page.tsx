import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdjustMilestone } from "@/components/adjust/adjust-milestone";
import { requireActor } from "@/server/auth/current-actor";
import { adjustMilestoneForm } from "@/server/plan/queries-adjust";

interface AdjustPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "调整节点" };

export default async function AdjustMilestonePage({ params }: AdjustPageProps) {
	const form = await adjustMilestoneForm(await requireActor(), (await params).id);
	if (!form) notFound();
	return <AdjustMilestone form={form} />;
}
