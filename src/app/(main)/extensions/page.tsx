import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExtensionList } from "@/components/extension/extension-list";
import { extensionListQuery } from "@/lib/contracts/extension";
import { requireActor } from "@/server/auth/current-actor";
import { extensionList } from "@/server/extension/queries-list";

interface ExtensionsPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "延期申请" };

export default async function ExtensionsPage({ searchParams }: ExtensionsPageProps) {
	const actor = await requireActor();
	const list = await extensionList(actor, extensionListQuery.parse(await searchParams));
	if (!list) notFound();
	return <ExtensionList list={list} />;
}
