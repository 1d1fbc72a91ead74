import { addDays, type Day, dayOfParts, endOfMonth, weekday } from "@/lib/domain/time/day";
import type { YearCalendar } from "@/lib/domain/time/working-days";
import { formatMonthDay } from "@/lib/format/dates";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WEEK = ["一", "二", "三", "四", "五", "六", "日"] as const;

interface YearMonthsProps {
	readonly year: number;
	readonly days: YearCalendar;
}

/** Twelve small months. 休 and 班 are words, so that it reads and prints without colour. */
export function YearMonths({ year, days }: YearMonthsProps) {
	const holidays = new Set(days.holidays);
	const workdays = new Set(days.workdays);
	return (
		<>
			<p className="mb-3 text-sm text-ink-2">“休”为放假，“班”为调休上班；其余周六、周日休息，以浅色显示。</p>
			<div className="grid grid-cols-1 gap-6 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
				{MONTHS.map((month) => (
					<Month key={month} first={dayOfParts(year, month, 1)} holidays={holidays} workdays={workdays} />
				))}
			</div>
		</>
	);
}

interface MonthProps {
	readonly first: Day;
	readonly holidays: ReadonlySet<Day>;
	readonly workdays: ReadonlySet<Day>;
}

function Month({ first, holidays, workdays }: MonthProps) {
	return (
		<table className="w-full table-fixed break-inside-avoid text-center text-sm">
			<caption className="pb-1 text-left font-semibold">{Number(first.slice(5, 7))}月</caption>
			<thead>
				<tr>
					{WEEK.map((name) => (
						<th key={name} scope="col" className="font-normal text-ink-2">
							{name}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeksOf(first).map((week) => (
					<tr key={week.find((day) => day !== null)}>
						{week.map((day, place) => (
							<td key={day ?? `${first}-${WEEK[place]}`} className="h-10 align-top leading-tight">
								{day ? (
									<DayCell day={day} isOff={holidays.has(day)} isWorked={workdays.has(day)} place={place} />
								) : null}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

interface DayCellProps {
	readonly day: Day;
	readonly isOff: boolean;
	readonly isWorked: boolean;
	/** 0 Monday … 6 Sunday. */
	readonly place: number;
}

function DayCell({ day, isOff, isWorked, place }: DayCellProps) {
	const rests = isOff || (place > 4 && !isWorked);
	const word = isOff ? "休" : isWorked ? "班" : "";
	return (
		<span
			className={`block ${rests ? "text-ink-3" : "text-ink"} ${word ? "font-semibold" : ""}`}
			title={word ? `${formatMonthDay(day)}${isOff ? "放假" : "调休上班"}` : undefined}
		>
			{Number(day.slice(8))}
			<span className="block text-xs">{word}</span>
		</span>
	);
}

/** The weeks of a month from Monday, with gaps where another month's days would stand. */
function weeksOf(first: Day): (Day | null)[][] {
	const last = endOfMonth(first);
	const weeks: (Day | null)[][] = [];
	const before = (weekday(first) + 6) % 7;
	for (let monday = addDays(first, -before); monday <= last; monday = addDays(monday, 7)) {
		weeks.push(
			WEEK.map((_, index) => addDays(monday, index)).map((day) => (day < first || day > last ? null : day)),
		);
	}
	return weeks;
}
