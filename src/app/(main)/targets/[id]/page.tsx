import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PageAt } from "@/components/shell/page-at";
import { TargetView } from "@/components/target/target-view";
import type { ViewAt } from "@/lib/contracts/view-at";
import { requireActor } from "@/server/auth/current-actor";
import { targetPage } from "@/server/target/queries";
import { askedView } from "../../asked-view";

interface TargetPageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string, at: ViewAt) => targetPage(await requireActor(), id, at));

async function load({ params, searchParams }: TargetPageProps) {
	const view = await askedView(searchParams);
	return { view, page: await pageOf((await params).id, view.at) };
}

export async function generateMetadata(props: TargetPageProps): Promise<Metadata> {
	const { page } = await load(props);
	return { title: page?.name ?? "指标" };
}

export default async function TargetPage(props: TargetPageProps) {
	const { view, page } = await load(props);
	if (!page) notFound();
	return (
		<PageAt view={view} path={`/targets/${page.id}`}>
			<TargetView page={page} />
		</PageAt>
	);
}
