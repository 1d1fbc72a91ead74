import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { demoAccounts } from "../../../prisma/demo/accounts";

/** Everybody who asks, by user name: a person of every role and of every relation that the table knows. */
export const PEOPLE = [
	"admin",
	"leader",
	"leader2", // 分管 养老服务科 and 未成年人保护科
	"bangongshi", // the office
	"shiwu", // leads projects 3 and 4
	"shezu", // leads project 5
	"yanglao", // leads project 6, and 7 with 市老年活动中心
	"weibao", // leads projects 8 and 9 with 市未成年人关爱保护中心
	"renshike", // a section that leads nothing
	"laonian", // 市老年活动中心: leads project 7 with 养老服务科, and owns its first milestone
	"weibaozhongxin", // an affiliate that leads projects 8 and 9 with a section
	"jiuzhuzhan", // an affiliate that leads project 10 alone, and owns a milestone of it
	"fenghuang", // a town
	"deji", // another town
	"gongdian", // a partner, responsible for project 1 only
	"auditor",
] as const;
export type Person = (typeof PEOPLE)[number];

/** Section and office staff, leaders, the administrator: who sees the whole plan with its figures. */
export const BUREAU = [
	"admin",
	"leader",
	"leader2",
	"bangongshi",
	"shiwu",
	"shezu",
	"yanglao",
	"weibao",
	"renshike",
] as const satisfies readonly Person[];

export const SECTIONS = ["shiwu", "shezu", "yanglao", "weibao", "renshike"] as const;
export const TOWNS = ["fenghuang", "deji"] as const;
export const LEADERS = ["leader", "leader2"] as const;

/** The object of entries that take none. */
export const NOTHING = "";

/** No row has it; it has the form of an id of a report, a file, a session, and does for all others. */
export const MISSING = "00000000-0000-4000-8000-00000000dead";

/** The unit of `renshike`, which the plan of 2024 does not name. */
export const IDLE_SECTION = "renshike";

/** Makes the accounts; none of them can sign in. */
export async function settlePeople(): Promise<void> {
	await db.unit.create({ data: { id: IDLE_SECTION, name: "人事科", kind: "section", ordinal: 70 } });
	const accounts = demoAccounts.filter(({ username }) => PEOPLE.some((person) => person === username));
	await db.user.createMany({
		data: [
			...accounts.map(({ username, displayName, role, unitId }) => ({
				...{ id: username, username, displayName, role, unitId, passwordHash: "none" },
			})),
			{
				...{ id: "renshike", username: "renshike", displayName: "人事科 经办人" },
				...{ role: "section" as const, unitId: IDLE_SECTION, passwordHash: "none" },
			},
		],
	});
	await db.userSupervision.createMany({
		data: accounts.flatMap(({ username, supervises = [] }) =>
			supervises.map((unitId) => ({ userId: username, unitId })),
		),
	});
}

/** Everybody as an actor. */
export async function actors(): Promise<ReadonlyMap<Person, Actor>> {
	const found = new Map<Person, Actor>();
	for (const person of PEOPLE) {
		const actor = await actorOfUsername(db, person);
		if (!actor) throw new Error(`no account ${person}`);
		found.set(person, actor);
	}
	return found;
}
