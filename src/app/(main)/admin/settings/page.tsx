import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThresholdsView } from "@/components/setting/thresholds-view";
import { requireActor } from "@/server/auth/current-actor";
import { thresholdsPage } from "@/server/setting/queries";

interface SettingsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "亮灯规则" };

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
	const page = await thresholdsPage(await requireActor(), await searchParams);
	if (!page) notFound();
	return <ThresholdsView page={page} />;
}
