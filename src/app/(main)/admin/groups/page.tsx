import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupList } from "@/components/unit/group-list";
import { requireActor } from "@/server/auth/current-actor";
import { groupList } from "@/server/unit/queries-reform";

export const metadata: Metadata = { title: "单位集合" };

export default async function GroupsPage() {
	const groups = await groupList(await requireActor());
	if (!groups) notFound();
	return <GroupList groups={groups} />;
}
