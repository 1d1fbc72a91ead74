import type { StandCode, TargetProgress, WindowProgress, WindowStand } from "@/lib/domain/plan/progress";
import type { Comparator } from "@/lib/domain/target/facts";
import { type Day, yearOf } from "@/lib/domain/time/day";
import { formatMonthDay, formatOfficialDay, formatPeriod } from "./dates";
import { formatAmount, formatPercent } from "./numbers";
import { DUTY_STATE_WORDS } from "./overview-words";
import { positionWords } from "./reasons";
import { amountText, excessText } from "./target-words";

// 进展情况 of a project, a sentence for each window and each target. Every number in them is computed.

/** What a window counts as, in the order of the sentence. */
const STAND_GROUPS = ["已完成", "进行中", "未开始", "未到期", "已中止"] as const;
const GROUP_OF: Record<StandCode, (stand: WindowStand) => (typeof STAND_GROUPS)[number]> = {
	finished: () => "已完成",
	closed: () => "已完成",
	cancelled: () => "已中止",
	overdue: (stand) => (stand.code === "overdue" && stand.begun ? "进行中" : "未开始"),
	running: () => "进行中",
	waiting: () => "未开始",
	standing: () => "进行中",
	ahead: () => "未到期",
};

/** 共 4 个节点：已完成 2 个，进行中 1 个，未到期 1 个；其中逾期 1 个。 The parts add up. */
export function countSentence(windows: readonly Pick<WindowProgress, "stand">[]): string {
	const groups = windows.map(({ stand }) => GROUP_OF[stand.code](stand));
	const parts = STAND_GROUPS.flatMap((group) => {
		const count = groups.filter((one) => one === group).length;
		return count === 0 ? [] : [`${group} ${count} 个`];
	});
	const late = windows.filter(({ stand }) => stand.code === "overdue").length;
	const counted = parts.length === 0 ? "" : `：${parts.join("，")}`;
	return `共 ${windows.length} 个节点${counted}${late === 0 ? "" : `；其中逾期 ${late} 个`}。`;
}

/** 7-9月：进行中，9月30日到期，还有 46 天；11 个承办单位中 3 个的完成报告已通过。 */
export function windowSentence(label: string, progress: WindowProgress, year: number): string {
	const { stand, extendedFrom, own } = progress;
	const day = dayWords(year);
	const parts = [
		standWords(stand, day),
		extendedFrom === null ? null : `原定${day(extendedFrom)}，已批准延期`,
		confirmedWords(progress),
		carriedOutWords(progress),
		own === null ? null : `本单位${DUTY_STATE_WORDS[own]}`,
	];
	return `${label}：${parts.filter((part) => part !== null).join("；")}。`;
}

/** 指标“适老化改造”：720 户，目标 1,800 户，完成 40.0%；序时进度应达 440.2 户，超前目标的 15.5 个百分点。 */
export function targetSentence(progress: TargetProgress, year: number): string {
	const { target, hasBegun, isMet, excess } = progress;
	const { unitLabel } = target;
	const goal = `${GOAL_WORDS[target.comparator]} ${formatAmount(target.goal, unitLabel)}`;
	const share = shareOfGoal(progress);
	const figure = [reachedWords(progress), goal, ...(share === null ? [] : [`完成 ${share}`])].join("，");
	const position = [
		isMet ? ["已达目标", excessText(excess, unitLabel)].filter((part) => part !== null).join("，") : null,
		hasBegun ? null : `${dayWords(year)(target.startOn)}开始`,
		isMet ? null : expectedWords(progress),
		ownWords(progress),
	];
	return `指标“${target.name}”：${[figure, ...position.filter((part) => part !== null)].join("；")}。`;
}

/** The year stands in the title: a day of another year says its own. */
function dayWords(year: number): (day: Day) => string {
	return (day) => (yearOf(day) === year ? formatMonthDay(day) : formatOfficialDay(day));
}

function standWords(stand: WindowStand, day: (day: Day) => string): string {
	switch (stand.code) {
		case "finished":
			return stand.daysLate > 0
				? `${day(stand.on)}完成，超过期限（${day(stand.dueOn)}）${stand.daysLate} 天，逾期完成`
				: `${day(stand.on)}完成`;
		case "closed":
			return `常态化工作，${day(stand.on)}办结`;
		case "cancelled":
			return `${day(stand.on)}起中止`;
		case "overdue":
			return `${stand.begun ? "进行中" : "未开始"}，应于${day(stand.dueOn)}完成，已逾期 ${stand.days} 天`;
		case "running":
			return `进行中，${leftWords(stand, day)}`;
		case "waiting":
			return `未开始，${leftWords(stand, day)}`;
		case "standing":
			return "常态化开展";
		case "ahead":
			return `未到期，${day(stand.startOn)}开始`;
	}
}

function leftWords(
	{ dueOn, daysLeft }: { readonly dueOn: Day; readonly daysLeft: number },
	day: (day: Day) => string,
): string {
	return daysLeft === 0 ? `${day(dueOn)}当天到期` : `${day(dueOn)}到期，还有 ${daysLeft} 天`;
}

/** Of what is confirmed month by month or quarter by quarter. */
function confirmedWords({ confirmed }: WindowProgress): string | null {
	if (confirmed.length === 0) return null;
	return `已确认${runsOf(confirmed).map(runWords).join("、")}`;
}

/** Periods in a row, by their ids in order. */
function runsOf(periods: readonly string[]): string[][] {
	const runs: string[][] = [];
	for (const period of periods) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last !== undefined && isNextMonth(last, period)) run.push(period);
		else runs.push([period]);
	}
	return runs;
}

/** 3-6月; quarters, of which there are four at most, stay apart. */
function runWords(run: readonly string[]): string {
	const [first = "", last = first] = [run[0], run.at(-1)];
	return run.length === 1 ? formatPeriod(first) : `${Number(first.slice(5))}-${formatPeriod(last)}`;
}

function isNextMonth(month: string, next: string): boolean {
	return month.slice(0, 4) === next.slice(0, 4) && Number(month.slice(5)) + 1 === Number(next.slice(5));
}

/** What the owners have handed in, else how much of the checklist is done; nothing of what is still ahead. */
function carriedOutWords({ stand, completions, checklist }: WindowProgress): string | null {
	if (stand.code === "ahead" || stand.code === "cancelled") return null;
	if (completions) return `${completions.total} 个承办单位中 ${completions.approved} 个的完成报告已通过`;
	const isOpen = stand.code !== "finished" && stand.code !== "closed" && stand.code !== "standing";
	return isOpen && checklist.total > 0 ? `${checklist.total} 项任务完成 ${checklist.done} 项` : null;
}

const GOAL_WORDS: Record<Comparator, string> = {
	atLeast: "目标不少于",
	exactly: "目标",
	atMost: "目标不超过",
};

function reachedWords({ target, value, numerator, denominator }: TargetProgress): string {
	if (value === null) return "尚无数据";
	const amount = formatAmount(value, target.unitLabel);
	switch (target.measure) {
		case "count":
			return `累计 ${amount}`;
		case "rate":
			return `已达 ${amount}（${amountText({ numerator, denominator })}）`;
		case "unitsMeeting":
			return `达标单位 ${amount}`;
	}
}

/** In the words of the light's reason, so that both cells of a row say the same. */
function expectedWords({ target, value, expected, gap }: TargetProgress): string | null {
	if (value === null || expected === null || gap === null) return null;
	return `序时进度应达 ${formatAmount(expected, target.unitLabel)}，${positionWords(gap)}`;
}

/** How much of a goal that is a number is reached; a rate is its own per cent, and a cap is not worked towards. */
function shareOfGoal({ target, value }: TargetProgress): string | null {
	if (value === null || target.goal === 0) return null;
	if (target.measure === "rate" || target.comparator === "atMost") return null;
	return formatPercent((value * 100) / target.goal);
}

function ownWords({ target, own }: TargetProgress): string | null {
	if (!own) return null;
	const { figure, share } = own;
	const label = target.measure === "count" && target.unitLabel !== "%" ? ` ${target.unitLabel}` : "";
	const reached = figure ? `累计 ${amountText(figure)}${label}` : "尚无已计入的填报数";
	// The share of a rate is its denominator, which the figure says already.
	if (share === null || (figure && target.measure === "rate")) return `本单位${reached}`;
	const whole = target.measure === "rate" ? "分母" : "分解数";
	return `本单位${reached}，${whole} ${amountText({ numerator: share, denominator: null })}${label}`;
}
