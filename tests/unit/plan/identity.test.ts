import { describe, expect, it } from "vitest";
import { demoAccounts } from "../../../prisma/demo/accounts";
import { plan2024 } from "../../../prisma/plan/2024/index";

const { units, groups, projects } = plan2024;

describe("the ids of the plan", () => {
	it("are unique, each made of its parent's id and its place", () => {
		const ids: string[] = [];
		for (const [index, project] of projects.entries()) {
			expect(project.id).toBe(`2024-p${String(index + 1).padStart(2, "0")}`);
			ids.push(project.id);
			const parts: readonly [string, readonly { readonly id: string }[]][] = [
				["m", project.milestones],
				["t", project.targets],
				["x", project.doubts],
			];
			for (const [letter, rows] of parts) {
				for (const [place, row] of rows.entries()) expect(row.id).toBe(`${project.id}-${letter}${place + 1}`);
				ids.push(...rows.map(({ id }) => id));
			}
			for (const { id, deliverables } of project.milestones) {
				for (const [place, row] of deliverables.entries()) expect(row.id).toBe(`${id}-d${place + 1}`);
				ids.push(...deliverables.map((row) => row.id));
			}
		}
		expect(new Set(ids).size).toBe(ids.length);
	});

	it("are unique among units and groups, and so are names, aliases and places in the order", () => {
		for (const rows of [units, groups]) {
			expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
			expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
		}
		const called: string[] = units.flatMap(({ name, aliases }) => [name, ...aliases]);
		expect(new Set(called).size).toBe(called.length);
		for (const name of called) expect(name).not.toMatch(/[(),\s]/u);
		expect(new Set(units.map(({ ordinal }) => ordinal)).size).toBe(units.length);
	});

	it("point at what exists: doubts at windows and targets of their own project", () => {
		for (const { milestones, targets, doubts } of projects) {
			const own = new Set<string>([...milestones, ...targets].map(({ id }) => id));
			for (const { milestoneId, targetId } of doubts) {
				if (milestoneId) expect(own).toContain(milestoneId);
				if (targetId) expect(own).toContain(targetId);
			}
		}
	});
});

describe("the units of 2024", () => {
	it("have the eleven towns in the official order, with the office that answers", () => {
		const towns = units.filter(({ kind }) => kind === "town");
		expect(towns.map(({ name, office }) => `${name} ${office}`)).toEqual([
			"杨舍镇 社会事业局",
			"金港街道 社会事业办",
			"后塍街道 社会事业办",
			"德积街道 社会事业办",
			"锦丰镇 民政办",
			"塘桥镇 民政办",
			"凤凰镇 民政办",
			"乐余镇 民政办",
			"南丰镇 民政办",
			"大新镇 民政办",
			"常阴沙现代农业示范园区 社会事业办",
		]);
		expect(towns.map(({ ordinal }) => ordinal)).toEqual(
			towns.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b),
		);
	});

	it.each([
		["经开区（杨舍镇）", "yangshe"],
		["保税区（金港街道）", "jingang"],
		["冶金工业园（锦丰镇）", "jinfeng"],
		["高新区（塘桥镇）", "tangqiao"],
		["后滕街道", "houcheng"],
		["后腾街道", "houcheng"],
		["后塖街道", "houcheng"],
		["人社", "renshe"],
		["新市民事务中心", "xinshimin"],
	])("know %s by its alias", (alias, unitId) => {
		expect(units.filter(({ aliases }) => aliases.some((one) => one === alias)).map(({ id }) => id)).toEqual([
			unitId,
		]);
	});
});

describe("the demonstration's accounts", () => {
	// user name, role, unit; the supervised sections behind a slash
	const ACCOUNTS = `
admin admin -, auditor auditor -, bangongshi office bangongshi, leader leader -, leader2 leader -/yanglao+weibao,
jiuzhu section jiuzhu, shiwu section shiwu, shezu section shezu, yanglao section yanglao, weibao section weibao,
jiuzhuzhan unit jiuzhuzhan, laonian unit laonian, weibaozhongxin unit weibaozhongxin, hunyin unit hunyin,
binyi unit binyi, cishan unit cishan, gongdian unit gongdian, zhujian unit zhujian, shuiwu unit shuiwu,
renshe unit renshe, yangshe unit yangshe, jingang unit jingang, houcheng unit houcheng, deji unit deji,
jinfeng unit jinfeng, tangqiao unit tangqiao, fenghuang unit fenghuang, leyu unit leyu, nanfeng unit nanfeng,
daxin unit daxin, changyinsha unit changyinsha`
		.trim()
		.split(/,\s*/);

	it("are those that the demonstration promises, and their units exist", () => {
		const read = demoAccounts.map(({ username, role, unitId, supervises }) => {
			const sections = supervises ? `/${supervises.join("+")}` : "";
			return `${username} ${role} ${unitId ?? "-"}${sections}`;
		});
		expect(read).toEqual(ACCOUNTS);
		const ids = new Set<string>(units.map(({ id }) => id));
		for (const { unitId } of demoAccounts) if (unitId) expect(ids).toContain(unitId);
	});
});
