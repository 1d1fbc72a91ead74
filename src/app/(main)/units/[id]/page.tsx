import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { UnitPage } from "@/components/lists/unit-page";
import { PageAt } from "@/components/shell/page-at";
import type { ViewAt } from "@/lib/contracts/view-at";
import { requireActor } from "@/server/auth/current-actor";
import { unitPage } from "@/server/plan/overview/queries-units";
import { askedView } from "../../asked-view";

interface OneUnitPageProps {
	readonly params: Promise<{ readonly id: string }>;
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string, at: ViewAt) => unitPage(await requireActor(), id, at));

async function load({ params, searchParams }: OneUnitPageProps) {
	const view = await askedView(searchParams);
	return { view, page: await pageOf((await params).id, view.at) };
}

export async function generateMetadata(props: OneUnitPageProps): Promise<Metadata> {
	const { page } = await load(props);
	return { title: page?.unit.name ?? "单位" };
}

export default async function OneUnitPage(props: OneUnitPageProps) {
	const { view, page } = await load(props);
	if (!page) notFound();
	return (
		<PageAt view={view} path={`/units/${page.unit.id}`}>
			<UnitPage page={page} />
		</PageAt>
	);
}
