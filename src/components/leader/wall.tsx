import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { useTodayWord } from "@/components/ui/today-word";
import type { WallRow, WindowBar } from "@/lib/contracts/overview";
import { type Day, dayOfParts, daysBetween, monthOf, yearOf } from "@/lib/domain/time/day";
import { formatMonthDay } from "@/lib/format/dates";
import { WallBar } from "./wall-bar";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Of the column with the project's name, light and reason, narrow on a phone; the months share the rest. */
const NAME_WIDTH = "var(--name-width)";

interface WallProps {
	readonly rows: readonly WallRow[];
	readonly today: Day;
	readonly year: number;
}

/** 挂图: the projects' windows on twelve months, with today's line. A table, so that it reads without eyes. */
export function Wall({ rows, today, year }: WallProps) {
	const isThisYear = yearOf(today) === year;
	return (
		<Section id="wall" title="挂图" note={`${year}年各项目的推进时序和亮灯`} look="flush">
			{/* biome-ignore lint/a11y/useSemanticElements: a section would add a landmark for a scroll region. */}
			<div
				role="region"
				aria-label="挂图"
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard.
				tabIndex={0}
				className="overflow-x-auto"
			>
				<div className="relative min-w-4xl pt-5 [--name-width:9rem] sm:min-w-[64rem] sm:[--name-width:19rem] print:min-w-0">
					<MonthLines />
					<table className="relative w-full table-fixed border-collapse [&_td]:h-9 [&_td]:align-middle">
						<caption className="sr-only">{year}年各项目十二个月的节点</caption>
						<colgroup>
							<col style={{ width: NAME_WIDTH }} />
							<col span={12} />
						</colgroup>
						<thead className="h-8 border-b border-line text-sm text-ink-2">
							<tr>
								<th scope="col" className="px-3 text-left font-semibold">
									项目
								</th>
								{MONTHS.map((month) => (
									<th key={month} scope="col" className="font-semibold">
										{month}月
									</th>
								))}
							</tr>
						</thead>
						{rows.map((row) => (
							<WallProject key={row.projectId} row={row} />
						))}
					</table>
					{isThisYear ? <TodayLine today={today} /> : null}
				</div>
			</div>
		</Section>
	);
}

function WallProject({ row }: { readonly row: WallRow }) {
	return (
		<tbody className="break-inside-avoid border-t border-line">
			{(row.lanes.length > 0 ? row.lanes : [[]]).map((lane, index) => (
				<tr key={lane[0]?.milestoneId ?? row.projectId}>
					{index === 0 ? (
						<th
							scope="rowgroup"
							rowSpan={Math.max(1, row.lanes.length)}
							className="sticky left-0 z-20 bg-paper px-3 py-1.5 text-left align-top"
						>
							<span className="flex flex-wrap items-center justify-between gap-x-2">
								<Link href={`/projects/${row.projectId}`} className="link py-0.5 font-semibold">
									{row.ordinal} {row.name}
								</Link>
								<LightBadge light={row.light.light} soon={row.light.soon} />
							</span>
							<span
								className="line-clamp-2 text-xs print:line-clamp-none font-normal text-ink-2"
								title={row.light.reason}
							>
								{row.light.reason}
							</span>
						</th>
					) : null}
					{cellsOf(lane).map(({ from, months, bar }) => (
						<td key={from} colSpan={months}>
							{bar ? <WallBar bar={bar} /> : null}
						</td>
					))}
				</tr>
			))}
		</tbody>
	);
}

interface Cell {
	readonly from: number;
	readonly months: number;
	readonly bar: WindowBar | null;
}

/** A lane as cells that fill the twelve months: its bars, and the gaps between them. */
function cellsOf(lane: readonly WindowBar[]): Cell[] {
	const cells: Cell[] = [];
	for (const month of MONTHS) {
		const bar = lane.find((one) => one.startMonth <= month && month <= one.endMonth) ?? null;
		const last = cells.at(-1);
		if (last && last.bar === bar) cells.splice(-1, 1, { ...last, months: last.months + 1 });
		else cells.push({ from: month, months: 1, bar });
	}
	return cells;
}

/** Behind the bars: a cell that spans months has no lines of its own. */
function MonthLines() {
	return MONTHS.map((month) => (
		<div
			key={month}
			aria-hidden="true"
			className="pointer-events-none absolute top-5 bottom-0 border-l border-line"
			style={{ left: monthPosition(month - 1) }}
		/>
	));
}

/** Where a point of the year lies, in months since its beginning. */
function monthPosition(months: number): string {
	return `calc(${NAME_WIDTH} + (100% - ${NAME_WIDTH}) * ${months / 12})`;
}

/** Drawn over the table; the words stand in the head of the page and beside every due date. */
function TodayLine({ today }: { readonly today: Day }) {
	const word = useTodayWord();
	const month = monthOf(today);
	const first = dayOfParts(yearOf(today), month, 1);
	const next = month === 12 ? dayOfParts(yearOf(today) + 1, 1, 1) : dayOfParts(yearOf(today), month + 1, 1);
	const months = month - 1 + (daysBetween(first, today) + 0.5) / daysBetween(first, next);
	return (
		<div
			className="pointer-events-none absolute top-13 bottom-0 w-0 border-l-2 border-dashed border-ink"
			style={{ left: monthPosition(months) }}
		>
			<span className="absolute -top-13 left-0 -translate-x-1/2 bg-paper px-1 text-xs leading-5 font-semibold whitespace-nowrap">
				{word} {formatMonthDay(today)}
			</span>
		</div>
	);
}
