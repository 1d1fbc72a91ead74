import type { Planted } from "./planted";

// Every page at least once, with who is let in, written by hand from docs/product.md, Who may do what. The test
// compares the pages with tests/database/permissions/table-doors.ts.

/** A person of every role and of every relation to 塘桥镇 and the three projects for which it writes. */
export const EVERYBODY = [
	"admin",
	"auditor",
	"leader",
	"leader2",
	"bangongshi", // the office
	"shiwu", // leads project 4
	"yanglao", // leads project 7 with 市老年活动中心
	"weibao", // leads project 8 with 市未成年人关爱保护中心
	"shezu", // a section that leads none of the three
	"laonian",
	"weibaozhongxin",
	"jiuzhuzhan", // an affiliate that leads none of the three
	"tangqiao",
	"fenghuang", // another town
	"gongdian", // a partner, responsible for project 1 only
] as const;
export type Somebody = (typeof EVERYBODY)[number];

export const LEADERS = ["leader", "leader2"] as const satisfies readonly Somebody[];
export const SECTIONS = ["shiwu", "yanglao", "weibao", "shezu"] as const satisfies readonly Somebody[];
export const BUREAU = ["admin", ...LEADERS, "bangongshi", ...SECTIONS] as const satisfies readonly Somebody[];
const TOWNS = ["tangqiao", "fenghuang"] as const satisfies readonly Somebody[];
const UNITS = ["laonian", "weibaozhongxin", "jiuzhuzhan", ...TOWNS, "gongdian"] as const;
const ADMIN = ["admin"] as const;
/** Who belongs to a unit, and the auditor. */
const TRAIL = ["auditor", ...SECTIONS, ...UNITS] as const;
const REPORTING = [...LEADERS, "bangongshi", ...SECTIONS, ...UNITS] as const;

export interface Door {
	readonly address: string;
	readonly may: readonly Somebody[];
	/** Query strings with which it is asked as well. */
	readonly also: readonly string[];
}

const NO_IMPORT = "00000000-0000-4000-8000-000000000000";

const door = (address: string, may: readonly Somebody[], also: readonly string[] = []): Door => ({
	address,
	may,
	also,
});

export const READERS_OF_APPROVED = [...LEADERS, "bangongshi", "shiwu", "tangqiao"] as const;
export const REVIEWERS_OF_RETURNED = [...LEADERS, "yanglao", "laonian"] as const;
export const READERS_OF_RETURNED = [...REVIEWERS_OF_RETURNED, "tangqiao"] as const;

/** The pages, by the names of their routes. `searched` is a part of every planted text. */
export function doorsOf(planted: Planted, searched: string): Record<string, Door[]> {
	const { approved, returned, draft, extensionId } = planted;
	const of4 = [...BUREAU, ...TOWNS, "auditor"] as const;
	const of7 = [...of4, "laonian"] as const;
	const of8 = [...of4, "weibaozhongxin"] as const;
	const own = ["tangqiao"] as const;
	const q = encodeURIComponent(searched);
	return {
		"/": [door("/", EVERYBODY, ["?asOf=2024-08-14", "?asOf=2024-08-14&known=then"])],
		"/account": [door("/account", EVERYBODY)],
		"/adjustments": [door("/adjustments", EVERYBODY, ["?project=2024-p07"])],
		"/admin/calendar": [door("/admin/calendar", ADMIN)],
		"/admin/groups": [door("/admin/groups", ADMIN)],
		"/admin/groups/[id]": [door("/admin/groups/towns", ADMIN)],
		"/admin/settings": [door("/admin/settings", ADMIN)],
		"/admin/units": [door("/admin/units", ADMIN, [`?q=${q}`])],
		"/admin/units/[id]": [door("/admin/units/tangqiao", ADMIN)],
		"/admin/units/[id]/merge": [door("/admin/units/weibao/merge", ADMIN)],
		"/admin/units/new": [door("/admin/units/new", ADMIN)],
		"/admin/users": [door("/admin/users", ADMIN, ["?q=tangqiao", `?q=${q}`])],
		"/admin/users/[id]": [door("/admin/users/demo-tangqiao", ADMIN)],
		"/admin/users/new": [door("/admin/users/new", ADMIN)],
		"/assignments": [
			door(
				"/assignments",
				[...REPORTING, "admin"],
				["?unit=tangqiao", "?project=2024-p07", "?state=returned", "?due=overdue", "?page=2"],
			),
		],
		"/audit": [
			door("/audit", TRAIL, [
				"?who=tangqiao",
				"?project=2024-p07",
				`?type=report&subject=${approved.id}`,
				`?type=report&subject=${draft.id}`,
				"?action=report.return",
				"?outcome=refused",
			]),
		],
		"/extensions": [door("/extensions", [...LEADERS, ...SECTIONS, ...UNITS], ["?project=2024-p07"])],
		"/extensions/[id]": [door(`/extensions/${extensionId}`, REVIEWERS_OF_RETURNED)],
		"/login": [door("/login", EVERYBODY)],
		"/milestones": [
			door("/milestones", EVERYBODY, [`?q=${q}`, "?project=2024-p07", "?light=yellow", "?due=30"]),
		],
		"/milestones/[id]": [
			door("/milestones/2024-p04-m2", of4),
			door("/milestones/2024-p07-m4", of7),
			door("/milestones/2024-p08-m2", of8),
		],
		"/milestones/[id]/adjust": [door("/milestones/2024-p07-m4/adjust", ADMIN)],
		"/password": [door("/password", EVERYBODY)],
		"/plans": [door("/plans", ADMIN)],
		"/plans/imports": [door("/plans/imports", ADMIN)],
		// There is none here: who may see one is asked in import.spec.ts, import-review.spec.ts and the database.
		"/plans/imports/[id]": [door(`/plans/imports/${NO_IMPORT}`, [])],
		"/plans/imports/[id]/projects/[number]": [door(`/plans/imports/${NO_IMPORT}/projects/1`, [])],
		"/plans/imports/new": [door("/plans/imports/new", ADMIN)],
		"/projects": [door("/projects", EVERYBODY, ["?light=yellow", "?lead=yanglao", "?asOf=2024-08-14"])],
		"/projects/[id]": [
			door("/projects/2024-p04", of4, ["?asOf=2024-08-14"]),
			door("/projects/2024-p07", of7),
			door("/projects/2024-p08", of8),
		],
		"/projects/[id]/adjust": [door("/projects/2024-p07/adjust", ADMIN)],
		"/reports": [
			door("/reports", REPORTING, [
				"?unit=tangqiao",
				"?state=returned",
				"?state=draft",
				"?milestone=2024-p04-m2",
				"?project=2024-p08&kind=progress",
				"?page=2",
			]),
		],
		"/reports/[id]": [
			door(`/reports/${approved.id}`, READERS_OF_APPROVED),
			door(`/reports/${returned.id}`, READERS_OF_RETURNED),
			door(`/reports/${draft.id}`, own),
		],
		"/reports/[id]/check": [approved, returned, draft].map(({ id }) => door(`/reports/${id}/check`, own)),
		"/reports/[id]/edit": [approved, returned, draft].map(({ id }) => door(`/reports/${id}/edit`, own)),
		"/targets/[id]": [door("/targets/2024-p04-t2", of4), door("/targets/2024-p07-t1", of7)],
		"/targets/[id]/adjust": [door("/targets/2024-p07-t1/adjust", ADMIN)],
		"/units": [door("/units", [...REPORTING, "admin"])],
		"/units/[id]": [door("/units/tangqiao", [...BUREAU, "tangqiao"])],
	};
}

/** What is no page: the exported trail and the files. */
export function routesOf({ approved, returned, draft }: Planted): Door[] {
	const [submittedFile = "", addedFile = ""] = returned.files;
	const file = (id: string, may: readonly Somebody[]) => door(`/api/files/${id}`, may, ["?download"]);
	return [
		door("/audit/export", TRAIL, ["?who=tangqiao", "?project=2024-p07", "?action=report.return"]),
		...approved.files.map((id) => file(id, READERS_OF_APPROVED)),
		file(submittedFile, READERS_OF_RETURNED),
		file(addedFile, ["tangqiao"]),
		...draft.files.map((id) => file(id, ["tangqiao"])),
	];
}
