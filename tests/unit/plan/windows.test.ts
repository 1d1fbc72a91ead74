import { describe, expect, it } from "vitest";
import { plan2024 } from "../../../prisma/plan/2024/index";

// Read by hand from the column 推进时序: window, first words, start, end, precision, kind, track.
const WINDOWS = `
p01-m1   全面完成低收入  01-01 01-31 month   oneOff     -
p01-m2   完成检修改造    02-01 05-31 month   oneOff     -
p01-m3   对完成工程情况  06-01 06-30 month   oneOff     -
p01-m4   常态化开展低    07-01 12-31 month   continuous -
p02-m1   梳理“云上”      01-01 03-31 month   oneOff     -
p02-m2   与软件开发公司  04-01 08-31 month   oneOff     -
p02-m3   广泛宣传        09-01 12-31 month   oneOff     -
p03-m1   推进生命文化    01-01 04-30 month   oneOff     -
p03-m2   开展殡仪服务    05-01 06-30 month   oneOff     -
p03-m3   巩固殡葬专项    07-01 09-30 month   oneOff     -
p03-m4   常态化开展殡葬  10-01 12-31 month   continuous -
p04-m1   制定“乡村著名   01-01 03-31 month   oneOff     -
p04-m2   各区镇（街道）  04-01 08-31 month   oneOff     -
p04-m3   开展“乡村著名   09-01 11-30 month   oneOff     -
p05-m1   起草完成社会    02-01 03-31 month   oneOff     -
p05-m2   启动社会组织    04-01 06-30 month   oneOff     -
p05-m3   分期分类分批    07-01 10-31 month   oneOff     -
p05-m4   常态化做好社会  01-01 12-31 year    continuous -
p06-m1   将建设任务列入  01-01 03-31 month   oneOff     -
p06-m2   指导各区镇      04-01 06-30 month   oneOff     -
p06-m3   加快助餐点      07-01 09-30 month   oneOff     -
p06-m4   完成10家助餐点  10-01 12-31 month   oneOff     -
p07-m1   四中心各组建    01-01 12-31 year    monthly    安全培训
p07-m2   出台今年适老化  01-01 03-31 month   oneOff     适老化改造
p07-m3   完成招投标      04-01 06-30 month   oneOff     适老化改造
p07-m4   重点评估        07-01 09-30 month   oneOff     适老化改造
p07-m5   完成本年度改造  10-01 12-31 month   oneOff     适老化改造
p08-m1   对接中国儿童    01-01 03-31 month   oneOff     -
p08-m2   启动儿童个案    04-01 09-30 month   oneOff     -
p08-m3   适时发布儿童    10-01 12-31 month   oneOff     -
p09-m1   推进未成年人    01-01 03-31 month   oneOff     -
p09-m2   持续优化调整    04-01 06-30 month   oneOff     -
p09-m3   联动市未保委    07-01 12-31 month   oneOff     -
p10-m1   各区镇（街道）  02-01 03-31 month   oneOff     -
p10-m2   对接人社        03-11 03-20 tenDays oneOff     -
p10-m3   召开流浪乞讨    03-21 03-31 tenDays oneOff     -
p10-m4   完成各区镇      04-01 04-30 month   oneOff     -
p10-m5   对接劳务公司    05-01 05-10 tenDays oneOff     -
p10-m6   完成市级反家暴  05-11 05-20 tenDays oneOff     -
p10-m7   完成与市港城    05-21 05-31 tenDays oneOff     -
p10-m8   承办好全国      06-01 06-30 month   oneOff     -
p10-m9   做好“夏季送     07-01 12-31 month   oneOff     -
p10-m10  总结经验        12-01 12-31 month   oneOff     -
`
	.trim()
	.split("\n")
	.map((line) => line.split(/\s+/));

const milestones = plan2024.projects.flatMap((project) => project.milestones);

describe("the windows of 2024", () => {
	it("are 43: 4+3+4+3+4+4+5+3+3+10", () => {
		expect(plan2024.projects.map((project) => project.milestones.length)).toEqual([
			4, 3, 4, 3, 4, 4, 5, 3, 3, 10,
		]);
	});

	it("have the dates, the precision, the kind and the track that the text gives them", () => {
		const read = milestones.map((one, index) => [
			one.id.slice(5),
			one.words.slice(0, WINDOWS[index]?.[1]?.length ?? 0),
			one.startOn.slice(5),
			one.endOn.slice(5),
			one.precision,
			one.kind,
			one.track ?? "-",
		]);
		expect(read).toEqual(WINDOWS);
	});

	it("lie in 2024", () => {
		for (const { startOn, endOn } of milestones) {
			expect(startOn.slice(0, 4) + endOn.slice(0, 4)).toBe("20242024");
		}
	});

	it("have a checklist each, and the clauses of the text as its lines", () => {
		const second = milestones.find(({ id }) => id === "2024-p01-m2");
		expect(second?.deliverables.map(({ text }) => text)).toEqual([
			"完成检修改造",
			"“居家安全包”发放",
			"一键呼入户安装工作",
		]);
		expect(milestones.map(({ deliverables }) => deliverables.length)).toEqual([
			1, 3, 4, 1, 5, 4, 5, 5, 5, 5, 5, 4, 5, 4, 4, 5, 4, 2, 2, 1, 1, 2, 5, 2, 4, 4, 2, 3, 2, 2, 2, 3, 2, 1, 2,
			1, 1, 2, 1, 1, 1, 1, 1,
		]);
	});
});
