import type { Role } from "@/lib/domain/user/roles";
import { units2024 } from "../plan/2024/units";

/** Of every demonstration account. They exist in the demonstration only. */
export const DEMO_PASSWORD = "Demo-2024-plan";

export interface DemoAccount {
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	readonly unitId: string | null;
	/** 分管: the sections that a leader answers for. */
	readonly supervises?: readonly string[];
}

/** One account for a unit, named after the unit's id. */
function accountOf(unitId: string, duty: string, role: Role): DemoAccount {
	const unit = units2024.find(({ id }) => id === unitId);
	if (!unit) throw new Error(`no unit ${unitId} for a demonstration account`);
	return { username: unitId, displayName: `${unit.name} ${duty}`, role, unitId };
}

const sections = ["jiuzhu", "shiwu", "shezu", "yanglao", "weibao"];
const affiliates = ["jiuzhuzhan", "laonian", "weibaozhongxin", "hunyin", "binyi"];
const others = ["cishan", "gongdian", "zhujian", "shuiwu", "renshe"];
const towns = units2024.filter(({ kind }) => kind === "town").map(({ id }) => id);

/** Titles, not names: no account stands for a real person. */
export const demoAccounts: readonly DemoAccount[] = [
	{ username: "admin", displayName: "系统管理员（演示）", role: "admin", unitId: null },
	{ username: "auditor", displayName: "审计员（演示）", role: "auditor", unitId: null },
	accountOf("bangongshi", "通报员", "office"),
	{ username: "leader", displayName: "局领导（演示）", role: "leader", unitId: null },
	{
		username: "leader2",
		displayName: "分管局领导（演示）",
		role: "leader",
		unitId: null,
		supervises: ["yanglao", "weibao"],
	},
	...sections.map((id) => accountOf(id, "经办人", "section")),
	...[...affiliates, ...others].map((id) => accountOf(id, "经办人", "unit")),
	...towns.map((id) => accountOf(id, "填报员", "unit")),
];
