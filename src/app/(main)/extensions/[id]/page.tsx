import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExtensionView } from "@/components/extension/extension-view";
import { requireActor } from "@/server/auth/current-actor";
import { extensionPage } from "@/server/extension/queries";

interface ExtensionPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "延期申请" };

export default async function ExtensionPage({ params }: ExtensionPageProps) {
	const extension = await extensionPage(await requireActor(), (await params).id);
	if (!extension) notFound();
	return <ExtensionView extension={extension} />;
}
