import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SectionBench } from "@/components/bench/section-bench";
import { UnitBench } from "@/components/bench/unit-bench";
import { LeaderScreen } from "@/components/leader/leader-screen";
import { NoPlan } from "@/components/plan/no-plan";
import type { Actor } from "@/server/auth/actor";
import { requireActor } from "@/server/auth/current-actor";
import { sectionBench } from "@/server/milestone/queries-bench";
import { leaderOverview } from "@/server/plan/overview/queries";
import { unitBench } from "@/server/report/queries-bench";

export const metadata: Metadata = { title: "工作台" };

/** Each role lands on its own work bench. */
export default async function HomePage() {
	const actor = await requireActor();
	switch (actor.role) {
		case "admin":
			redirect("/admin/users");
			break;
		case "auditor":
			redirect("/audit");
			break;
		case "leader":
		case "office":
			return <Overview actor={actor} />;
		case "section":
		case "unit":
			return <Bench actor={actor} />;
	}
}

async function Overview({ actor }: { actor: Actor }) {
	const overview = await leaderOverview(actor);
	return overview ? <LeaderScreen overview={overview} /> : <NoPlan />;
}

/** A unit that leads and owns (市老年活动中心) has both parts. */
async function Bench({ actor }: { actor: Actor }) {
	const [lead, own] = await Promise.all([
		sectionBench(actor),
		actor.role === "unit" ? unitBench(actor) : Promise.resolve(null),
	]);
	if (!lead && !own) return <NoPlan />;
	return (
		<>
			{lead ? <SectionBench bench={lead} /> : null}
			{own ? <UnitBench bench={own} level={lead ? 2 : 1} /> : null}
		</>
	);
}
