import Link from "next/link";
import { LightBadge } from "@/components/ui/light-badge";
import { Section } from "@/components/ui/section";
import type { WallRow, WindowBar } from "@/lib/contracts/overview";
import { type Day, dayOfParts, daysBetween, monthOf, yearOf } from "@/lib/domain/time/day";
import { formatMonthDay } from "@/lib/format/dates";
import { WallBar } from "./wall-bar";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Of the column with the project's name, light and reason; the months share the rest. */
const NAME_WIDTH = "19rem";

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
				<div className="relative min-w-[64rem] print:min-w-0">
					<table className="w-full table-fixed border-collapse">
						<caption className="sr-only">{year}年各项目十二个月的节点</caption>
						<colgroup>
							<col style={{ width: NAME_WIDTH }} />
							<col span={12} />
						</colgroup>
						<thead className="bg-grey-tint text-sm text-ink-2">
							<tr>
								<th scope="col" className="px-3 py-1.5 text-left font-semibold">
									项目
								</th>
								{MONTHS.map((month) => (
									<th key={month} scope="col" className="border-l border-line py-1.5 font-semibold">
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
							className="px-3 py-1.5 text-left align-top"
						>
							<span className="flex items-center justify-between gap-2">
								<Link
									href={`/projects/${row.projectId}`}
									prefetch={false}
									className="link py-0.5 font-semibold"
								>
									{row.ordinal} {row.name}
								</Link>
								<LightBadge light={row.light.light} soon={row.light.soon} />
							</span>
							<span className="line-clamp-2 text-xs font-normal text-ink-2" title={row.light.reason}>
								{row.light.reason}
							</span>
						</th>
					) : null}
					{cellsOf(lane).map(({ from, months, bar }) => (
						<td key={from} colSpan={months} className="relative h-9 p-0 align-middle">
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

/** A lane as cells that fill the twelve months: its bars, and the months between them one by one. */
function cellsOf(lane: readonly WindowBar[]): Cell[] {
	return MONTHS.flatMap((month): Cell[] => {
		const bar = lane.find((one) => one.startMonth <= month && month <= one.endMonth);
		if (!bar) return [{ from: month, months: 1, bar: null }];
		return bar.startMonth === month ? [{ from: month, months: bar.endMonth - month + 1, bar }] : [];
	});
}

/** Drawn over the table; the words stand in the head of the page and beside every due date. */
function TodayLine({ today }: { readonly today: Day }) {
	const month = monthOf(today);
	const first = dayOfParts(yearOf(today), month, 1);
	const next = month === 12 ? dayOfParts(yearOf(today) + 1, 1, 1) : dayOfParts(yearOf(today), month + 1, 1);
	const share = (month - 1 + (daysBetween(first, today) + 0.5) / daysBetween(first, next)) / 12;
	return (
		<div
			title={`今天 ${formatMonthDay(today)}`}
			className="pointer-events-none absolute inset-y-0 w-0 border-l-2 border-dashed border-ink"
			style={{ left: `calc(${NAME_WIDTH} + (100% - ${NAME_WIDTH}) * ${share})` }}
		>
			<span className="absolute top-0 left-0 -translate-x-1/2 rounded-sm bg-ink px-1 text-xs whitespace-nowrap text-white">
				今天
			</span>
		</div>
	);
}
