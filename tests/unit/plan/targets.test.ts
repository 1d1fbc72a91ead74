import { describe, expect, it } from "vitest";
import { plan2024 } from "../../../prisma/plan/2024/index";

// Read by hand: name, goal with its comparator and unit, start, due, curve, source, measure, origin, feeds.
const TARGETS = `
p04-t1 特色乡村         atLeast 11   个 04-01 08-31 linear      units unitsMeeting 文本 m2
p04-t2 行政村地名命名率 atLeast 60   %  04-01 11-30 linear      units rate         文本 m2,m3
p05-t1 社会组织年检率   atLeast 96   %  04-01 12-31 linear      lead  rate         文本 -
p05-t2 等级评估率       atLeast 80   %  04-01 12-31 linear      lead  rate         文本 -
p05-t3 基层党组织覆盖率 atLeast 22   %  01-01 12-31 checkpoints lead  rate         文本 -
p05-t4 年度抽查比例     atLeast 8    %  07-01 12-31 linear      lead  rate         文本 -
p06-t1 助餐点选址       exactly 10   个 01-01 03-31 linear      units count        文本 m1,m2
p06-t2 助餐点建成运营   exactly 10   个 10-01 12-31 linear      units count        文本 m3,m4
p07-t1 适老化改造       exactly 1800 户 07-01 12-31 linear      units count        文本 m4,m5
p07-t2 教学队伍         exactly 4    支 01-01 12-31 checkpoints lead  count        补充 -
p07-t3 安全培训         exactly 48   课 01-01 12-31 linear      lead  count        补充 -
`
	.trim()
	.split("\n")
	.map((line) => line.split(/\s+/));

const targets = plan2024.projects.flatMap((project) => project.targets);

describe("the targets of 2024", () => {
	it("are the eleven of the initial judgement", () => {
		const read = targets.map((one) => [
			one.id.slice(5),
			one.name,
			one.comparator,
			String(one.goal),
			one.unitLabel,
			one.startOn.slice(5),
			one.dueOn.slice(5),
			one.curve,
			one.source,
			one.measure,
			one.origin,
			one.feeds.map((id) => id.slice(9)).join() || "-",
		]);
		expect(read).toEqual(TARGETS);
	});

	it("begin at nothing and say what exactly counts", () => {
		for (const { baseline, counts } of targets) {
			expect(baseline).toBe(0);
			expect(counts.length).toBeGreaterThan(8);
		}
	});

	it("have 30 % of the villages named by the end of August, and no other stage", () => {
		const staged = targets.flatMap(({ id, checkpoints }) => checkpoints.map((one) => ({ id, ...one })));
		expect(staged).toEqual([{ id: "2024-p04-t2", onDate: "2024-08-31", value: 30 }]);
	});

	it("ask each town for one village of character, and for no more meal points than it has sites", () => {
		const rules = targets.filter(({ minPerUnit, limitedBy }) => minPerUnit !== null || limitedBy !== null);
		expect(rules.map(({ id, minPerUnit, limitedBy }) => [id, minPerUnit, limitedBy])).toEqual([
			["2024-p04-t1", 1, null],
			["2024-p06-t2", null, "2024-p06-t1"],
		]);
	});

	it("get readings through windows of their own project, when units report them", () => {
		for (const project of plan2024.projects) {
			const own = new Set<string>(project.milestones.map(({ id }) => id));
			for (const { source, feeds } of project.targets) {
				expect(feeds.length > 0).toBe(source === "units");
				for (const id of feeds) expect(own).toContain(id);
			}
		}
	});
});
