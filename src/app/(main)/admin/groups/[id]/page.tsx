import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupForm } from "@/components/unit/group-form";
import { requireActor } from "@/server/auth/current-actor";
import { groupPage } from "@/server/unit/queries-reform";

interface GroupPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "修改单位集合" };

export default async function GroupPage({ params }: GroupPageProps) {
	const group = await groupPage(await requireActor(), (await params).id);
	if (!group) notFound();
	return <GroupForm group={group} />;
}
