/** The screens of each kind of user in the demonstration: every test that must hold for all of them reads this. */
export const SCREENS: readonly (readonly [username: string, paths: readonly string[]])[] = [
	[
		"leader",
		[
			"/",
			"/projects",
			"/projects/2024-p07",
			"/milestones",
			"/milestones/2024-p02-m2",
			"/targets/2024-p07-t1",
			"/assignments",
			"/units",
			"/units/fenghuang",
			"/reports",
			"/account",
		],
	],
	["leader2", ["/"]],
	["bangongshi", ["/", "/reports"]],
	["jiuzhu", ["/", "/projects/2024-p02", "/milestones/2024-p02-m2", "/reports?state=submitted"]],
	["shezu", ["/", "/milestones/2024-p05-m2", "/targets/2024-p05-t1"]],
	["yanglao", ["/targets/2024-p06-t2", "/targets/2024-p07-t1"]],
	["laonian", ["/", "/milestones/2024-p07-m1", "/projects/2024-p07"]],
	[
		"fenghuang",
		["/", "/reports", "/projects", "/projects/2024-p02", "/milestones/2024-p02-m2", "/targets/2024-p07-t1"],
	],
	["gongdian", ["/"]],
	["admin", ["/admin/users", "/admin/users/new", "/admin/users/demo-fenghuang", "/admin/units", "/projects"]],
	["auditor", ["/audit", "/projects"]],
];
