import type {
	MilestoneReason,
	PersistentReason,
	ProjectReason,
	Reason,
	TargetReason,
} from "@/lib/domain/light/reasons";
import type { Day } from "@/lib/domain/time/day";
import { formatDaySeen, formatPeriodSeen } from "./dates";
import { formatAmount, formatPoints } from "./numbers";

/** How a sentence names units; null: it only counts them. */
export type UnitNaming = ((unitId: string) => string) | null;

/** How many units a sentence names before it says 等. */
const NAMED = 3;

/**
 * Why a light is what it is, in one sentence. `unitName` gives a unit's name to whoever may see every unit;
 * null for viewers from a unit, who are told only how many (docs/product.md, Who may do what). `seenOn`: the day for
 * which the light is shown; days and periods of another year than its carry their year.
 */
export function reasonSentence(reason: Reason, unitName: UnitNaming, seenOn: Day): string {
	const isPersistent = (candidate: Reason): candidate is PersistentReason =>
		candidate.code === "yellowPersists";
	if (isPersistent(reason)) {
		const ends = reason.monthEnds.map((day) => formatDaySeen(day, seenOn)).join("、");
		return `${ends}均为预警，至今未解决：${reasonSentence(reason.now, unitName, seenOn)}`;
	}
	const words: Words = {
		unitName,
		day: (day) => formatDaySeen(day, seenOn),
		period: (period) => formatPeriodSeen(period, seenOn),
	};
	return milestoneSentence(reason, words) ?? targetSentence(reason, words) ?? projectSentence(reason, words);
}

/** How the sentences name units, days and periods. */
interface Words {
	readonly unitName: UnitNaming;
	day(day: Day): string;
	period(period: string): string;
}

type Plain = MilestoneReason | TargetReason | ProjectReason;

function milestoneSentence(reason: Plain, { unitName, day, period }: Words): string | null {
	switch (reason.code) {
		case "finished":
			return reason.daysLate > 0
				? `${day(reason.on)}完成，超过期限（${day(reason.dueOn)}）${reason.daysLate} 天，逾期完成。`
				: `${day(reason.on)}完成。`;
		case "standingClosed":
			return `常态化工作，${day(reason.on)}办结。`;
		case "cancelled":
			return `${day(reason.on)}起中止。`;
		case "notOpen":
			return `${day(reason.startOn)}开始，尚未到期。`;
		case "overdue":
			return `应于${day(reason.dueOn)}完成，已逾期 ${reason.days} 天${overdueOwners(reason, unitName)}。`;
		case "reviewOverdue":
			return `${units(reason.unitIds, unitName)}已按时提交，最久已等待审核 ${reason.workingDays} 个工作日，请尽快审核。`;
		case "monthsMissed":
			return `${reason.periods.map(period).join("、")}连续两个月未开展或未确认。`;
		case "quartersMissed":
			return `${reason.periods.map(period).join("、")}连续两个季度未开展或未确认。`;
		case "notStartedNearEnd":
			return `${untilEnd(reason, day)}，仍未开始。`;
		case "fewSubmitted":
			return `${untilEnd(reason, day)}，${reason.owed} 个承办单位中 ${reason.submitted} 个已提交，${units(reason.unitIds, unitName)}尚未提交。`;
		case "fewDone":
			return `${untilEnd(reason, day)}，${reason.total} 项任务完成 ${reason.done} 项，不到一半。`;
		case "notStartedInTime":
			return `${day(reason.startOn)}起共 ${reason.windowDays} 天，已过 ${reason.elapsedDays} 天，仍未开始。`;
		case "awaitingReview":
			return `${units(reason.unitIds, unitName)}已提交，待审核，最早的提交于${day(reason.since)}。`;
		case "notResubmitted":
			return `${units(reason.unitIds, unitName)}的报告被退回，最久已 ${reason.workingDays} 个工作日，尚未重新提交。`;
		case "monthMissed":
		case "quarterMissed":
			return `${period(reason.period)}未开展或未确认。`;
		case "quartersUnconfirmed":
			return `常态化工作，${reason.periods.map(period).join("、")}尚未确认。`;
		case "onSchedule":
			return reason.daysLeft === 0
				? `按计划推进，今天到期（${day(reason.dueOn)}）。`
				: `按计划推进，还有 ${reason.daysLeft} 天（${day(reason.dueOn)}）。`;
		case "standing":
			return "常态化工作，正常开展。";
		default:
			return null;
	}
}

function targetSentence(reason: Plain, { unitName, day, period }: Words): string | null {
	switch (reason.code) {
		case "goalMet": {
			const amount = (value: number) => formatAmount(value, reason.unitLabel);
			const excess = reason.unitLabel === "%" ? formatPoints(reason.excess) : amount(reason.excess);
			const over = reason.excess > 0 ? `，超额 ${excess}` : "";
			return `已达 ${amount(reason.actual)}，完成目标 ${amount(reason.goal)}${over}。`;
		}
		case "targetNotBegun":
			return `${day(reason.startOn)}开始，尚未到期。`;
		case "checkpointMissed": {
			const what = reason.isGoal ? "目标" : "阶段目标";
			return `${day(reason.onDate)}的${what}为 ${formatAmount(reason.required, reason.unitLabel)}，${reached(reason)}，未达到。`;
		}
		case "gapWide":
		case "gapOpen":
			return `序时进度应达 ${formatAmount(reason.expected, reason.unitLabel)}，${reached(reason)}，${positionWords(reason.points)}。`;
		case "notAllocated":
			return `${day(reason.startOn)}已开始，指标尚未分解到单位。`;
		case "notReported":
			return `${units(reason.unitIds, unitName)}未填报（${period(reason.month)}起），按上次已知数计算。`;
		case "leadNotReported":
			return reason.lastOn === null
				? "牵头单位尚未填报。"
				: `牵头单位最近一次数据为${day(reason.lastOn)}，之后未填报。`;
		case "onTrack":
			return reason.actual === null
				? "目前尚无应达进度。"
				: `序时进度应达 ${formatAmount(reason.expected, reason.unitLabel)}，${reached(reason)}，${positionWords(reason.points)}。`;
		default:
			return null;
	}
}

function projectSentence(reason: Plain, { day }: Words): string {
	switch (reason.code) {
		case "projectDone":
			return "节点和指标均已完成。";
		case "projectCancelled":
			return "各节点均已中止。";
		case "projectNotBegun":
			return reason.startOn === null ? "尚未开始。" : `${day(reason.startOn)}开始，尚未到期。`;
		case "projectBetween":
			return reason.nextStartOn === null
				? "到期节点均已完成。"
				: `到期节点均已完成，下一节点${day(reason.nextStartOn)}开始。`;
		default:
			return "";
	}
}

function units(unitIds: readonly string[], unitName: UnitNaming): string {
	if (unitName === null) return `${unitIds.length} 个单位`;
	const named = unitIds.slice(0, NAMED).map(unitName).join("、");
	return unitIds.length > NAMED ? `${named}等 ${unitIds.length} 个单位` : named;
}

function overdueOwners(
	{ owed, unitIds }: { readonly owed: number; readonly unitIds: readonly string[] },
	unitName: UnitNaming,
): string {
	if (owed === 0) return "";
	return unitIds.length === 0
		? "；承办单位均已通过，待牵头单位标记完成"
		: `；${units(unitIds, unitName)}尚未通过`;
}

function untilEnd(
	{ dueOn, daysLeft }: { readonly dueOn: Day; readonly daysLeft: number },
	day: Words["day"],
): string {
	return daysLeft === 0 ? `今天到期（${day(dueOn)}）` : `还有 ${daysLeft} 天到期（${day(dueOn)}）`;
}

function reached({
	actual,
	unitLabel,
}: {
	readonly actual: number | null;
	readonly unitLabel: string;
}): string {
	return actual === null ? "尚无数据" : `实际 ${formatAmount(actual, unitLabel)}`;
}

/** 差距为目标的 12.3 个百分点 · 超前目标的 3.0 个百分点 · 与序时进度持平. `points` is negative when ahead. */
export function positionWords(points: number): string {
	if (Math.abs(points) < 0.05) return "与序时进度持平";
	const share = formatPoints(Math.abs(points));
	// Of the goal, as the rule has it: beside a rate it would else look like a wrong subtraction.
	return points < 0 ? `超前目标的 ${share}` : `差距为目标的 ${share}`;
}
