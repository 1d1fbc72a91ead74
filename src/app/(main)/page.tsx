import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SectionBench } from "@/components/bench/section-bench";
import { UnitBench } from "@/components/bench/unit-bench";
import { LeaderScreen } from "@/components/leader/leader-screen";
import { NoPlan } from "@/components/plan/no-plan";
import { PageAt } from "@/components/shell/page-at";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { Actor } from "@/server/auth/actor";
import { requireActor } from "@/server/auth/current-actor";
import { pendingExtensions } from "@/server/extension/queries";
import { leaderOverview } from "@/server/plan/overview/queries";
import { workBenches } from "@/server/plan/overview/queries-benches";
import { askedView } from "./asked-view";

export const metadata: Metadata = { title: "工作台" };

interface HomePageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Each role lands on its own work bench. */
export default async function HomePage({ searchParams }: HomePageProps) {
	const actor = await requireActor();
	if (actor.role === "admin") redirect("/admin/users");
	if (actor.role === "auditor") redirect("/audit");
	const view = await askedView(searchParams);
	return (
		<PageAt view={view} path="/">
			{actor.role === "leader" || actor.role === "office" ? (
				<Overview actor={actor} at={view.at} />
			) : (
				<Bench actor={actor} at={view.at} />
			)}
		</PageAt>
	);
}

interface PartProps {
	readonly actor: Actor;
	readonly at: ViewAt;
}

async function Overview({ actor, at }: PartProps) {
	const [overview, extensions] = await Promise.all([leaderOverview(actor, at), pendingExtensions(actor, at)]);
	return overview ? <LeaderScreen overview={overview} extensions={extensions} /> : <NoPlan />;
}

/** A unit that leads and owns (市老年活动中心) has both parts. */
async function Bench({ actor, at }: PartProps) {
	const benches = await workBenches(actor, at);
	if (!benches) return <NoPlan />;
	const { lead, own } = benches;
	const extensions = lead ? await pendingExtensions(actor, at) : null;
	return (
		<>
			{lead ? <SectionBench bench={lead} extensions={extensions} /> : null}
			{own ? <UnitBench bench={own} level={lead ? 2 : 1} /> : null}
		</>
	);
}
