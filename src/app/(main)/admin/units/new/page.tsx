import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreateUnit } from "@/components/unit/create-unit";
import { requireActor } from "@/server/auth/current-actor";
import { administers } from "@/server/user/scope";

export const metadata: Metadata = { title: "新建单位" };

export default async function NewUnitPage() {
	if (!administers(await requireActor())) notFound();
	return <CreateUnit />;
}
