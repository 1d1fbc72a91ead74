import { CompletionText } from "@/components/milestone/completion-text";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { MilestoneStatusBadge } from "@/components/ui/status-badge";
import { Tag } from "@/components/ui/tag";
import { useTodayWord } from "@/components/ui/today-word";
import type { ProjectTrack, ProjectWindow } from "@/lib/contracts/project";
import type { Day } from "@/lib/domain/time/day";
import { formatMonthDay, formatWindow } from "@/lib/format/dates";
import { originalEndWords } from "@/lib/format/extension-words";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";
import { YearBar } from "./year-bar";
import { monthsOfYear, pointOfYear } from "./year-scale";

interface YearWindowsProps {
	readonly tracks: readonly ProjectTrack[];
	readonly year: number;
	readonly today: Day;
}

/** Row: words · the year · light, state and act. On a phone one under the other. */
const ROW =
	"grid gap-x-4 gap-y-1 md:grid-cols-[minmax(14rem,20rem)_1fr_15rem] print:grid-cols-[12rem_1fr_10rem]";

/** The windows of 推进时序 on twelve months, by track, with today's line. Prints in greyscale. */
export function YearWindows({ tracks, year, today }: YearWindowsProps) {
	const now = pointOfYear(year, today);
	const word = useTodayWord();
	return (
		<Section
			id="windows"
			title="推进时序"
			note={now === null ? `${year}年` : `${year}年，竖线为${word}（${formatMonthDay(today)}）`}
			look="flush"
		>
			<MonthHead year={year} />
			{tracks.map((track) => (
				<div key={track.name ?? ""} className="border-t border-line">
					{track.name ? <h3 className="px-3 pt-2 text-sm font-semibold text-ink-2">{track.name}</h3> : null}
					<ol className="divide-y divide-line">
						{track.windows.map((window) => (
							<WindowRow key={window.milestoneId} window={window} year={year} now={now} />
						))}
					</ol>
				</div>
			))}
		</Section>
	);
}

function MonthHead({ year }: { readonly year: number }) {
	return (
		<div aria-hidden="true" className={`${ROW} hidden px-3 text-sm text-ink-2 md:grid print:grid`}>
			<span />
			<span className="relative block h-7">
				{monthsOfYear(year).map(({ month, left, width }) => (
					<span
						key={month}
						className="absolute inset-y-0 border-l border-line pt-1 text-center text-xs"
						style={{ left: `${left}%`, width: `${width}%` }}
					>
						{month}月
					</span>
				))}
			</span>
			<span />
		</div>
	);
}

interface WindowRowProps {
	readonly window: ProjectWindow;
	readonly year: number;
	/** Today in per cent of the year; null in another year. */
	readonly now: number | null;
}

function WindowRow({ window, year, now }: WindowRowProps) {
	const href = `/milestones/${window.milestoneId}`;
	const isExtended = window.dueOn !== window.endOn;
	return (
		<li id={window.milestoneId} className={`${ROW} break-inside-avoid px-3 py-2`}>
			<div className="min-w-0">
				<Link href={href} className="link inline-block py-0.5">
					{window.ordinal}. {window.words}
				</Link>
				<p className="text-sm text-ink-2">
					{formatWindow(window.startOn, window.endOn, window.precision)}
					{isExtended
						? `，延期到 ${formatMonthDay(window.dueOn)}，${originalEndWords(window.dueOn, window.endOn)}`
						: null}{" "}
					{window.kind === "oneOff" ? null : <Tag>{MILESTONE_KIND_WORDS[window.kind]}</Tag>}
				</p>
			</div>
			<div className="relative min-h-9 self-stretch md:min-h-8">
				{monthsOfYear(year).map(({ month, left }) => (
					<span
						key={month}
						aria-hidden="true"
						className="absolute inset-y-0 border-l border-line"
						style={{ left: `${left}%` }}
					/>
				))}
				<YearBar window={window} year={year} />
				{now === null ? null : (
					<span
						aria-hidden="true"
						className="pointer-events-none absolute inset-y-0 w-0.5 md:-inset-y-2 bg-accent"
						style={{ left: `${now}%` }}
					/>
				)}
			</div>
			<div>
				<p className="flex flex-wrap items-center gap-x-2 gap-y-1">
					<LightBadge light={window.light.light} soon={window.light.soon} />
					<MilestoneStatusBadge status={window.status} />
					{window.movable ? (
						<Link href={`${href}#move`} className="link py-0.5 text-sm print:hidden">
							更新<span className="sr-only">节点{window.ordinal}</span>
						</Link>
					) : null}
				</p>
				<p className="text-sm text-ink-2">{window.light.reason}</p>
				<p className="text-sm text-ink-3">
					<CompletionText completions={window.completions} checklist={window.checklist} />
				</p>
			</div>
		</li>
	);
}
