import { describe, expect, it } from "vitest";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { cellsOfSpan } from "@/lib/domain/plan/reading/mended-text";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { documentOf, grid } from "./grids";
import { KNOWN } from "./stand-ins";

const HEAD = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"];

interface Row {
	readonly name?: string;
	readonly content?: string;
	readonly schedule?: string;
	readonly lead?: string;
	readonly responsible?: string;
}

function project(row: Row): ProjectReading {
	const { name = "老年课堂项目", content = "开办老年课堂。", schedule = "1-12月，开课。" } = row;
	const { lead = "养老科", responsible = "各镇（街道）、市公安局" } = row;
	const document = documentOf(grid([HEAD, ["1", name, content, schedule, lead, responsible]]));
	const [read] = readPlan(document, { planYear: 2025, known: KNOWN }).projects;
	if (read === undefined) throw new Error("no project was read");
	return read;
}

const idOf = (entry: ProjectReading["windows"][number]["owners"][number]) =>
	"unitId" in entry ? entry.unitId : entry.groupId;

/** Each window's owners with the reason, e.g. "towns gongan: works". */
const owners = (read: ProjectReading) =>
	read.windows.map(({ owners: all, ownersFromTarget, ownersReason }) => {
		const names = all.map(idOf).join(" ");
		return `${ownersFromTarget === null ? names : `share of ${ownersFromTarget}`}: ${ownersReason}`;
	});

describe("who is proposed to carry a window out", () => {
	it.each([
		["1月，各镇（街道）上报名单。", "towns: named"],
		["1月，指导各镇举办活动。", "towns: named"],
		["1月，走访各镇（街道）。", ": none"],
		["1月，会同公安局核对。", ": none"],
		["1月，公安局核对名单。", "gongan: named"],
		["1月，市、镇两级联动评估。", "towns: bothLevels"],
		["1月，开展独居老人排摸。", "towns: fieldWork"],
		["1月，完成报警器安装。", "towns gongan: works"],
		["1月，召开部署会。", ": none"],
	])("%s", (schedule, expected) => {
		expect(owners(project({ schedule }))).toEqual([expected]);
	});

	it("follows a target that is split over the towns, or only those with a share of it", () => {
		expect(owners(project({ schedule: "1-6月，完成家庭改造900户。" }))).toEqual(["towns: feedsTarget"]);
		expect(owners(project({ schedule: "1-3月，完成2个课堂选址。4-9月，完成2个课堂建设。" }))).toEqual([
			"share of 课堂选址: shareOfTarget",
			"share of 课堂选址: shareOfTarget",
		]);
	});

	it("leaves everything to the lead where no town is responsible", () => {
		expect(owners(project({ schedule: "1月，排摸。2月，完成改造90户。", responsible: "市公安局" }))).toEqual([
			": none",
			": none",
		]);
	});
});

describe("who is proposed to move a window", () => {
	it("is every lead in order, save where the words of a strand name one", () => {
		const lead = "养老科、市救助站";
		const movers = (schedule: string) =>
			project({ lead, schedule }).windows.map((one) => one.actingLeads.join(" "));
		expect(movers("1-3月，选点。4-6月，开课。")).toEqual(["yanglao zhan", "yanglao zhan"]);
		expect(movers("课堂建设：1-3月，选点。4-6月，开课。\n街面巡查：1-6月，由救助站上街巡查。")).toEqual([
			"yanglao zhan",
			"yanglao zhan",
			"zhan",
		]);
	});
});

describe("the targets of a project", () => {
	const targets = (row: Row) =>
		project(row).targets.map((one) =>
			[
				one.name,
				`${one.goal}${one.unitLabel}`,
				`${one.startOn.slice(5)}..${one.dueOn.slice(5)}`,
				one.checkpoints.map(({ onDate, value }) => `${value}@${onDate.slice(5)}`).join(),
				one.source,
				one.feeds.join(),
			].join(" "),
		);

	it.each([
		[
			"named in the content and in a window",
			{ content: "全年完成6个课堂建设任务。", schedule: "1-3月，完成6个课堂选址。4-12月，完成6家课堂建设。" },
			["课堂选址 6个 01-01..03-31  units 1", "课堂建设 6个 04-01..12-31  units 2"],
		],
		[
			"rising from window to window",
			{ schedule: "4-8月，完成全市30%以上行政村的挂牌。9-11月，完成全市60%以上行政村的挂牌。" },
			["行政村的挂牌率 60% 04-01..11-30 30@08-31 units 1,2"],
		],
		[
			"whose windows add up to the year's",
			{ content: "全年完成家庭改造90户。", schedule: "1-6月，完成家庭改造40户。7-12月，完成家庭改造50户。" },
			["家庭改造 90户 01-01..12-31 40@06-30 units 1,2"],
		],
		[
			"a share that is held, and one that is made",
			{ content: "年检率不低于96%，党组织覆盖率不低于22%。", schedule: "1-3月，部署。4-6月，开展年检工作。" },
			["年检率 96% 04-01..12-31  lead ", "党组织覆盖率 22% 01-01..12-31  lead "],
		],
		[
			"of each town",
			{ schedule: "4-8月，各镇（街道）建成不少于1处课堂。" },
			["课堂 3个 04-01..08-31  units 1"],
		],
	])("%s", (_, row, expected) => {
		expect(targets(row)).toEqual(expected);
	});

	it("are set aside where those who owe them are not in the plan", () => {
		const read = project({ schedule: "1-12月，三中心各组建2支队伍。" });
		expect(read.targets).toEqual([]);
		expect(read.setAside.map(({ value, unit }) => `${value}${unit}`)).toEqual(["2支"]);
		expect(read.doubts.map(({ code }) => code)).toEqual(["partyUnnamed"]);
	});
});

describe("what is unsure about a project", () => {
	it.each([
		["a missing lead", { lead: "" }, ["fieldMissing"]],
		["an unknown lead, kept as it is", { lead: "养老科、银龄科" }, ["unitUnknown"]],
		[
			"members whom nobody listed",
			{ responsible: "各镇（街道）、市养老服务联席会议成员单位" },
			["membersUnknown"],
		],
		[
			"towns meant by the words and not listed",
			{ responsible: "市公安局", schedule: "1月，市、镇两级共同评估。" },
			["levelsWithoutTowns"],
		],
		["work without a date", { schedule: "1-3月，选点。常态化开展巡查。" }, ["date"]],
		["a month without a date of its own", { schedule: "3月中旬，选点。月底开课。" }, ["date"]],
		[
			"figures that differ",
			{ content: "全年完成改造90户。", schedule: "7-12月，完成改造80户。" },
			["figuresDiffer", "splitUnknown"],
		],
		["an injected advertisement", { content: "落实《bet99体育投注@:养老意见》。" }, ["suspicious"]],
	])("%s", (_, row, expected) => {
		expect(project(row).doubts.map(({ code }) => code)).toEqual(expected);
	});

	it("points at its place in the cell", () => {
		const { doubts, schedule, record } = project({ schedule: "3月中旬，选点。月底开课。" });
		const place = doubts[0]?.place;
		expect(place?.field).toBe("schedule");
		expect(record.schedule.text.slice(place?.span.start, place?.span.end)).toBe("月底");
		expect(cellsOfSpan(schedule, place?.span ?? { start: 0, end: 0 })).toEqual([
			{ grid: 0, row: 1, column: 3, span: { start: 8, end: 10 } },
		]);
	});
});
