import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdjustProject } from "@/components/adjust/adjust-project";
import { requireActor } from "@/server/auth/current-actor";
import { adjustProjectForm } from "@/server/plan/queries-adjust";

interface AdjustPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "调整项目" };

export default async function AdjustProjectPage({ params }: AdjustPageProps) {
	const form = await adjustProjectForm(await requireActor(), (await params).id);
	if (!form) notFound();
	return <AdjustProject form={form} />;
}
