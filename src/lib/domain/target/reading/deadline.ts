import type { Span } from "../../schedule/span";
import { type Day, yearOf } from "../../time/day";
import { type DateForm, dateFormsIn } from "./date-forms";

/** A date named in a clause, as the deadline of the figures that it governs. Positions are in the view. */
export interface Deadline {
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
	/** Inclusive; null where the words name a day that the calendar does not know (春节前). */
	readonly day: Day | null;
	/** A month, quarter or half at the head of a clause, without 前: the window of a schedule. */
	readonly window: boolean;
	/** Only a year: 2024年, 今年. */
	readonly yearOnly: boolean;
	/** 6月前, 国庆前: where it ends is a matter of taste. */
	readonly unclear: boolean;
	/** A single day without 前, straight before an act: 4月27日向县财政局申请. */
	readonly event: boolean;
	/** Before the plan's year: it tells, and promises nothing. */
	readonly past: boolean;
}

/** How the words before a date that heads its clause end: a promise, a preposition, a place. */
const LEAD_IN =
	/(?:^|力争|争取|确保|计划|预计|拟|并|同时|应|须|要|将|全力|努力|于|在|到|至|截至|截止|[我全本][市县区镇]|其中|再|且|最迟|最晚|原则上|必须|务必)$/;
const LONGEST_LEAD_IN = 16;

/** Where a year alone is the time of what follows, and not part of a name (2024年度地名文化遗产). */
const YEAR_GOVERNS =
	/^(?:[,:]|$|[全我本][市县区镇州省]|计划|预计|力争|争取|确保|重点|将|要|拟|应|须|继续|再|共|新[建增改设]|完成|实现|建[成设立]|改造|开展|组织|举办|达到|培[训育养]|打造|创建|实施|推[进动]|发放|安装|改扩?建|扩建|提[升高质]|筹[集措]|募集|投[入放]|发展|支持|选[树派聘]|招[募聘]|登记|核查|抽查|优化|增[加设]|引[进导]|落实|办[好结]|对|为|在|社会|养老|各|每|城乡|农村|救助|至少|不少于|□)/;

/** The dates of a clause that can be deadlines, in order. `start` is where the clause's own words begin. */
export function deadlinesIn(bare: string, start: number, end: number, planYear: number): Deadline[] {
	return dateFormsIn(bare, { start, end }, planYear).flatMap(
		(form) => deadlineOf(bare, { start, end }, form, planYear) ?? [],
	);
}

function deadlineOf(
	bare: string,
	{ start, end }: Span,
	{ start: at, day, kind, coreEnd, end: after, before, opens }: DateForm,
	planYear: number,
): Deadline | null {
	if (opens || (at > start && /[0-9A-Za-z百每]/.test(bare.charAt(at - 1)))) return null;
	const leadIn = bare.slice(Math.max(start, at - LONGEST_LEAD_IN), at);
	if (/(?:自|从|比|较|与|同|对照|根据|按照|围绕|结合|列入|上|占)$/.test(leadIn)) return null;
	const head = at - start <= LONGEST_LEAD_IN && LEAD_IN.test(leadIn);
	const names = kind === "year" || kind === "month" || kind === "day";
	if (names && !head && !before) return null;
	const rest = bare.slice(after, Math.min(end, after + 6));
	if (kind === "year" && !before && !/[到至]$/.test(leadIn) && !YEAR_GOVERNS.test(rest)) {
		return day !== null && yearOf(day) < planYear && head ? answer({ past: true }) : null;
	}
	// 全年目标任务 and 全年工作 are things, not times.
	if (
		kind === "wholeYear" &&
		/^(?:度?目标|任务|工作|计划(?![完新建投改开培实举组发打安引])|序时|总|的)/.test(rest)
	)
		return null;
	return answer({});

	function answer(more: Partial<Deadline>): Deadline {
		return {
			start: at,
			end: after,
			day,
			window: kind === "month" && !before,
			yearOnly: kind === "year",
			unclear: kind === "event" || (before && /月$/.test(bare.slice(at, coreEnd))),
			event:
				kind === "day" && !before && rest !== "" && !/^(?:[-~至到]|[,:])/.test(bare.slice(after, after + 1)),
			past: day !== null && yearOf(day) < planYear,
			...more,
		};
	}
}
