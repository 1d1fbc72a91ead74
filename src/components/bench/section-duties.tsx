import { ConfirmButton } from "@/components/milestone/confirm-button";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { BenchConfirmation, BenchReading } from "@/lib/contracts/project";
import type { Day } from "@/lib/domain/time/day";
import { formatDue, formatMonthDay, formatPeriod } from "@/lib/format/dates";

interface SectionConfirmationsProps {
	readonly confirmations: readonly BenchConfirmation[];
	readonly today: Day;
	readonly mayAct: boolean;
}

const LINE = "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-2";

/** Months and quarters that can be confirmed with one click. Nothing where there is none. */
export function SectionConfirmations({ confirmations, today, mayAct }: SectionConfirmationsProps) {
	if (confirmations.length === 0) return null;
	return (
		<Section
			id="confirmations"
			title={`待确认（${confirmations.length}）`}
			note="每月、每季度和常态化的工作，按期开展了就确认"
			look="flush"
		>
			<ul className="divide-y divide-line">
				{confirmations.map((one) => (
					<li key={`${one.milestoneId}-${one.period}`} className={LINE}>
						<span className="min-w-0 flex-1 basis-72">
							<Link href={`/milestones/${one.milestoneId}#periods`} className="link inline-block py-1">
								{one.words}
							</Link>
							<span className="block text-sm text-ink-2">
								{one.projectName} · {formatPeriod(one.period)}
								{one.isOverdue
									? `（已于${formatMonthDay(one.endOn)}结束），尚未确认`
									: `（到${formatMonthDay(one.endOn)}），开展后可确认`}
							</span>
						</span>
						{mayAct ? (
							<ConfirmButton milestoneId={one.milestoneId} period={one.period} today={today} />
						) : null}
					</li>
				))}
			</ul>
		</Section>
	);
}

interface SectionReadingsProps {
	readonly readings: readonly BenchReading[];
	readonly today: Day;
	readonly mayAct: boolean;
}

/** Figures that the lead itself enters this month. Nothing where there is none. */
export function SectionReadings({ readings, today, mayAct }: SectionReadingsProps) {
	if (readings.length === 0) return null;
	return (
		<Section id="readings" title={`待填报的指标数据（${readings.length}）`} look="flush">
			<ul className="divide-y divide-line">
				{readings.map((reading) => (
					<li key={reading.targetId} className={LINE}>
						<span className="min-w-0 flex-1 basis-72">
							<Link href={`/targets/${reading.targetId}`} className="link inline-block py-1">
								{reading.name}
							</Link>
							<span className="block text-sm text-ink-2">
								{reading.projectName} ·{" "}
								{reading.lastOn ? `最近一次数据为${formatMonthDay(reading.lastOn)}` : "还没有填报过"} · 本月
								{formatDue(reading.dueOn, today)}
							</span>
						</span>
						{mayAct ? (
							<ButtonLink href={`/targets/${reading.targetId}#reading`}>
								填报<span className="sr-only">：{reading.name}</span>
							</ButtonLink>
						) : null}
					</li>
				))}
			</ul>
		</Section>
	);
}
