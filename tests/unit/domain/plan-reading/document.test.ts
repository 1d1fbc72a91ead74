import { describe, expect, it } from "vitest";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { documentOf, grid } from "./grids";
import { KNOWN } from "./stand-ins";

const HEAD = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"];
const row = (ordinal: string, name: string) => [
	ordinal,
	name,
	"内容。",
	"1-6月，选点。",
	"养老科",
	"各镇（街道）",
];
const read = (document: Parameters<typeof readPlan>[0], planYear = 2025) =>
	readPlan(document, { planYear, known: KNOWN });

describe("what a document says around its projects", () => {
	it("has its title, year and notes, and names what it left unread", () => {
		const funds = grid([
			["项目名称", "资金（万元）"],
			["课堂", "20"],
		]);
		const around = {
			before: ["附件1", "2026年民政重点项目 推进计划表"],
			after: ["注：进度按季度报送。", "联系人另附。"],
		};
		const reading = read(documentOf(funds, grid([HEAD, row("1", "课堂项目")], around)), 2026);
		expect(reading).toMatchObject({
			year: 2026,
			title: "2026年民政重点项目推进计划表",
			notes: ["注：进度按季度报送。"],
			doubts: [],
			unread: [
				{ kind: "table", grid: 0, reason: "otherTable" },
				{ kind: "paragraph", text: "附件1" },
				{ kind: "paragraph", text: "联系人另附。" },
			],
		});
	});

	it("takes the title's year before the one asked for, and says so", () => {
		const reading = read(documentOf(grid([HEAD, row("1", "课堂项目")], { before: ["2026年重点项目"] })));
		expect(reading.doubts).toEqual([{ code: "yearDiffers", inTitle: 2026, asked: 2025 }]);
		expect(reading.projects[0]?.windows[0]?.endOn).toBe("2026-06-30");
	});

	it("groups projects under the headings of sections and of tables", () => {
		const first = grid([HEAD, ["一、养老类", "<", "<", "<", "<", "<"], row("1", "课堂项目")]);
		const second = grid([HEAD, row("1", "巡查项目"), row("2", "救助项目")], { before: ["二、救助类"] });
		const { projects, unread } = read(documentOf(first, second));
		expect(projects.map(({ number, title, record }) => `${number} ${title} ${record.group}`)).toEqual([
			"1 课堂项目 一、养老类",
			"2 巡查项目 二、救助类",
			"3 救助项目 二、救助类",
		]);
		expect(unread).toEqual([]);
	});

	it("says of a document without a plan that it holds none", () => {
		const reading = read(
			documentOf(
				grid(
					[
						["姓名", "电话"],
						["王某", "000"],
					],
					{ before: ["通讯录"] },
				),
			),
		);
		expect(reading.projects).toEqual([]);
		expect(reading.doubts).toEqual([{ code: "noProjects" }]);
		expect(read({ grids: [] }).doubts).toEqual([{ code: "noProjects" }]);
	});

	it("keeps names that nobody knows, each with one id for the whole plan", () => {
		const one = ["1", "课堂项目", "内容。", "1月，选点。", "银龄科", "各镇（街道）、市数据局"];
		const other = ["2", "巡查项目", "内容。", "1月，选点。", "养老科", "银龄科、市文旅集团成员单位"];
		const { newUnits, projects } = read(documentOf(grid([HEAD, one, other])));
		expect(newUnits).toEqual([
			{ id: "newa", name: "银龄科", kind: "section" },
			{ id: "newb", name: "市数据局", kind: "partner" },
			{ id: "newc", name: "市文旅集团成员单位", kind: null },
		]);
		expect(projects[1]?.responsible.map(({ entry }) => entry)).toEqual([
			{ unitId: "newa" },
			{ groupId: "newc" },
		]);
	});
});

describe("the time that reading takes", () => {
	const table = (count: number) =>
		documentOf(
			grid([
				HEAD,
				...Array.from({ length: count }, (_, index) => [
					String(index + 1),
					`第${index + 1}课堂项目`,
					"全年完成6个课堂建设任务，服务覆盖率不低于80%，惠及老年人。".repeat(4),
					"1-3月，完成6个课堂选址。4-9月，各镇（街道）加快课堂建设进度，开展入户宣传。10-12月，完成6家课堂建设，总结经验。",
					"养老科、市救助站",
					"各镇（街道）、市公安局",
				]),
			]),
		);

	/** The best of a few, since other work of the machine only ever adds. */
	function best(count: number): number {
		const document = table(count);
		return Math.min(
			...Array.from({ length: 3 }, () => {
				const begun = performance.now();
				expect(read(document).projects).toHaveLength(count);
				return performance.now() - begun;
			}),
		);
	}

	it("grows as the rows do", { timeout: 60_000 }, () => {
		best(50);
		// Eight times the rows: eight times the time, and 64 if it were quadratic.
		expect(best(800) / best(100)).toBeLessThan(24);
	});
});
