import { describe, expect, it } from "vitest";
import { plan2024 } from "../../../prisma/plan/2024/index";

const TOWNS = "yangshe jingang houcheng deji jinfeng tangqiao fenghuang leyu nanfeng daxin changyinsha";

// The initial judgement, docs/plan-2024.md, Owners. What is not listed is carried out by the lead alone.
const OWNERS: Readonly<Record<string, string>> = {
	"p01-m1": TOWNS,
	"p01-m2": `${TOWNS} gongdian zhujian shuiwu`,
	"p02-m2": `${TOWNS} cishan`,
	"p02-m3": `${TOWNS} cishan`,
	"p03-m1": TOWNS,
	"p03-m2": "hunyin binyi",
	"p03-m3": TOWNS,
	"p03-m4": `${TOWNS} hunyin binyi`,
	"p04-m2": TOWNS,
	"p04-m3": TOWNS,
	"p05-m3": TOWNS,
	"p06-m1": "units with a share of p06-t1",
	"p06-m2": "units with a share of p06-t1",
	"p06-m3": "units with a share of p06-t1",
	"p06-m4": "units with a share of p06-t1",
	"p07-m1": "laonian",
	"p07-m3": TOWNS,
	"p07-m4": TOWNS,
	"p07-m5": TOWNS,
	"p08-m1": TOWNS,
	"p08-m2": TOWNS,
	"p08-m3": TOWNS,
	"p10-m1": TOWNS,
	"p10-m4": TOWNS,
	"p10-m9": `${TOWNS} renshe xinshimin`,
};

// The columns 牵头科室、单位 and 责任单位、板块; groups in brackets.
const LEADS = ["jiuzhu", "jiuzhu", "shiwu", "shiwu", "shezu", "yanglao", "yanglao laonian"].concat(
	"weibao weibaozhongxin",
	"weibao weibaozhongxin",
	"jiuzhuzhan",
);
const RESPONSIBLE = [
	"[towns] gongdian zhujian shuiwu",
	"[towns] cishan",
	"[towns] hunyin binyi",
	"[towns]",
	"[towns]",
	"[towns]",
	"[towns] laonian",
	"[towns]",
	"[council]",
	"[towns] [conference]",
];

const milestones = plan2024.projects.flatMap((project) => project.milestones);

describe("who leads and who owes in 2024", () => {
	it("gives every window the owners of the initial judgement and no others", () => {
		const read = milestones.flatMap(({ id, owners, ownersFromTarget }) => {
			const shares = ownersFromTarget ? [`units with a share of ${ownersFromTarget.slice(5)}`] : [];
			const all = [...owners, ...shares].join(" ");
			return all ? [[id.slice(5), all]] : [];
		});
		expect(read).toEqual(Object.entries(OWNERS));
		expect(plan2024.ownersBasis).toBe("初始分解");
	});

	it("has the leads and the responsible units of the table, in its order", () => {
		expect(plan2024.projects.map(({ leads }) => leads.join(" "))).toEqual(LEADS);
		const responsible = plan2024.projects.map((project) =>
			project.responsible.map((entry) => ("unit" in entry ? entry.unit : `[${entry.group}]`)).join(" "),
		);
		expect(responsible).toEqual(RESPONSIBLE);
	});

	it("writes leads and responsible units as the document's columns name them", () => {
		const names = new Map<string, string>([
			...plan2024.units.map(({ id, name }) => [id, name] as const),
			...plan2024.groups.map(({ id, name }) => [id, name] as const),
		]);
		const fullWidth = (text: string) => text.replaceAll("(", "（").replaceAll(")", "）");
		for (const { leads, leadText, responsible, responsibleText } of plan2024.projects) {
			expect(leads.map((id) => names.get(id)).join("、")).toBe(leadText);
			const ids = responsible.map((entry) => ("unit" in entry ? entry.unit : entry.group));
			expect(ids.map((id) => names.get(id)).join("、")).toBe(fullWidth(responsibleText));
		}
	});

	it("has windows moved by the main lead, save where the judgement names another", () => {
		const others = milestones.filter(({ id, actingLeads }) => {
			const project = plan2024.projects.find((one) => id.startsWith(`${one.id}-`));
			return actingLeads.join() !== project?.leads[0];
		});
		expect(others.map(({ id, actingLeads }) => `${id.slice(5)} ${actingLeads.join(" ")}`)).toEqual([
			"p07-m1 laonian",
			"p08-m1 weibao weibaozhongxin",
			"p08-m2 weibao weibaozhongxin",
			"p08-m3 weibao weibaozhongxin",
			"p09-m1 weibao weibaozhongxin",
			"p09-m2 weibao weibaozhongxin",
			"p09-m3 weibao weibaozhongxin",
		]);
	});

	it("owes only by units that the project names as lead or responsible", () => {
		const members = new Map<string, readonly string[]>(plan2024.groups.map((g) => [g.id, g.members]));
		for (const project of plan2024.projects) {
			const named = new Set<string>([
				...project.leads,
				...project.responsible.flatMap((e) => ("unit" in e ? [e.unit] : (members.get(e.group) ?? []))),
			]);
			for (const { owners, actingLeads } of project.milestones) {
				for (const unit of [...owners, ...actingLeads]) expect(named).toContain(unit);
			}
		}
	});

	it("names the groups whose members nobody has listed", () => {
		expect(
			plan2024.groups.map(({ id, membersKnown, members }) => [id, membersKnown, members.join(" ")]),
		).toEqual([
			["towns", true, TOWNS],
			["council", false, ""],
			["conference", false, "renshe xinshimin"],
		]);
	});
});
