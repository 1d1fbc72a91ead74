import type { ScheduleDoubtCode } from "@/lib/domain/schedule/doubts";

/** Those of which window-doubt-words.ts says, too, how the window was read. */
type ToldWithDates = "noDate" | "undatedBesideDated" | "inheritedMonth" | "yearEnd";

/** What a person is asked to confirm of a window read from a schedule, behind the words that caused it. */
export const SCHEDULE_DOUBT_SENTENCES: Readonly<Record<Exclude<ScheduleDoubtCode, ToldWithDates>, string>> = {
	beforePeriod: "“某月前”可指该月之前，也可指该月底前；按到该时段最后一天读取，请确认。",
	openEnd: "只写了开始时间，按持续到计划年度末读取。",
	afterDate: "“某时之后”没有写结束时间，按其后到年末读取，请确认。",
	fromNow: "“即日起”没有写具体日期，按年初开始读取，请填写实际起始日期。",
	festival: "用节日表示时间，按当年该节日的日期读取，请确认。",
	season: "用季节或假期表示时间，按通常的月份读取，请确认。",
	lunarMonth: "用农历月份表示时间，按相近的公历月份读取，请确认。",
	approximate: "时间写得不确切（如“左右”“年中”），请确认起止日期。",
	crossesYear: "结束时间早于开始时间，按跨到下一年读取，请确认。",
	otherYear: "这一时段不在计划年度之内，请确认年份。",
	placeholderYear: "年份没有写全，按计划年度读取，请确认。",
	impossibleDate: "写了不存在的日期，按最接近的日期读取，请改正。",
	listOrMarker: "开头的数字可能是月份，也可能是条目编号；按月份读取，请确认。",
	separateDates: "一项工作写了几个不相连的时间，按每个时间一个节点读取，请确认。",
	precondition: "这个时间说的是前提条件何时具备，不一定是本项工作的时间，请确认。",
	dateInsideWords: "工作内容中另有一个时间，没有单独成为节点，请确认。",
	dateInParentheses: "括号中另有一个时间，没有单独成为节点，请确认。",
	dateAfterWords: "时间写在工作内容之后，归于前面的内容。",
	emptyWords: "只写了时间，没有写工作内容。",
	otherRhythm: "写了每周、每半年等频次，系统只按月或按季度跟踪；按一般节点读取，请确认。",
	mixedKinds: "同一时段内既有常态化或定期的工作，又有一次性的工作，请确认是否分开。",
	trackOrStage: "冒号前的词可能是一条工作线，也可能只是阶段名称，请确认。",
};
