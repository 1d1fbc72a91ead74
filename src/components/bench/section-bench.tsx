import { SectionExtensions } from "@/components/extension/pending-line";
import { EmptyState } from "@/components/ui/empty-state";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { PendingExtensions } from "@/lib/contracts/extension-pages";
import type { SectionBenchDto } from "@/lib/contracts/project";
import { formatOfficialDay } from "@/lib/format/dates";
import { dayIntro } from "@/lib/format/view-words";
import { SectionConfirmations, SectionReadings } from "./section-duties";
import { SectionMilestones } from "./section-milestones";
import { SectionReviews } from "./section-reviews";

/** The work bench of who leads: what waits for it, the most pressing first. */
export function SectionBench({
	bench,
	extensions,
}: {
	readonly bench: SectionBenchDto;
	/** Requests of its projects that wait for a leader. */
	readonly extensions: PendingExtensions | null;
}) {
	const { reviews, late, due, confirmations, readings, today, mayAct } = bench;
	const waiting = reviews.length + late.length + due.length + confirmations.length + readings.length;
	return (
		<>
			<PageHead
				title={`${bench.unitName}牵头的工作`}
				meta={
					<span>
						{dayIntro(mayAct)} {formatOfficialDay(today)}，待办 {waiting} 项
					</span>
				}
			/>
			{bench.projects.length === 0 ? <NoProjects /> : null}
			{bench.projects.length > 0 && waiting === 0 ? (
				<div className="card mb-6">
					<EmptyState title="目前没有待办事项">
						<p>没有待审核的报告，30 天内也没有到期的节点。</p>
					</EmptyState>
				</div>
			) : null}
			<SectionReviews reviews={reviews} />
			<SectionMilestones id="late" title="逾期和滞后" milestones={late} today={today} mayAct={mayAct} />
			<SectionMilestones id="lead-due" title="30 天内到期" milestones={due} today={today} mayAct={mayAct} />
			<SectionConfirmations confirmations={confirmations} today={today} mayAct={mayAct} />
			<SectionReadings readings={readings} today={today} mayAct={mayAct} />
			<SectionExtensions pending={extensions} />
			<LedProjects projects={bench.projects} />
		</>
	);
}

function NoProjects() {
	return (
		<div className="card mb-6">
			<EmptyState title="今年没有由本单位牵头的项目">
				<p>可以在“项目”中查看全部项目的进展。</p>
			</EmptyState>
		</div>
	);
}

function LedProjects({ projects }: { readonly projects: SectionBenchDto["projects"] }) {
	if (projects.length === 0) return null;
	return (
		<Section id="led" title={`牵头的项目（${projects.length}）`} look="flush">
			<ul className="divide-y divide-line">
				{projects.map(({ id, name, light }) => (
					<li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-3 py-2">
						<Link href={`/projects/${id}`} className="link inline-block py-1 font-semibold">
							{name}
						</Link>
						<LightBadge light={light.light} soon={light.soon} />
						<span className="basis-full text-sm text-ink-2 sm:basis-auto">{light.reason}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
