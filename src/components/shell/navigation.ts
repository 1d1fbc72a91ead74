import type { Role } from "@/lib/domain/user/roles";

export const NAV_ICONS = [
	"overview",
	"bench",
	"projects",
	"milestones",
	"reports",
	"extensions",
	"units",
	"users",
	"settings",
	"calendar",
	"audit",
	"adjustments",
	"plans",
	"account",
] as const;
export type NavIcon = (typeof NAV_ICONS)[number];

export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly icon: NavIcon;
}

const OVERVIEW = { href: "/", label: "总览", icon: "overview" } as const;
const BENCH = { href: "/", label: "工作台", icon: "bench" } as const;
const PROJECTS = { href: "/projects", label: "项目", icon: "projects" } as const;
const MILESTONES = { href: "/milestones", label: "节点", icon: "milestones" } as const;
const REPORTS = { href: "/reports", label: "报告", icon: "reports" } as const;
const OWN_REPORTS = { href: "/reports", label: "我的报告", icon: "reports" } as const;
const EXTENSIONS = { href: "/extensions", label: "延期", icon: "extensions" } as const;
const UNITS = { href: "/units", label: "单位", icon: "units" } as const;
const USERS = { href: "/admin/users", label: "用户", icon: "users" } as const;
const ADMIN_UNITS = { href: "/admin/units", label: "单位", icon: "units" } as const;
const SETTINGS = { href: "/admin/settings", label: "亮灯规则", icon: "settings" } as const;
const CALENDAR = { href: "/admin/calendar", label: "工作日历", icon: "calendar" } as const;
const AUDIT = { href: "/audit", label: "操作日志", icon: "audit" } as const;
const ADJUSTMENTS = { href: "/adjustments", label: "年度调整", icon: "adjustments" } as const;
const PLANS = { href: "/plans", label: "年度计划", icon: "plans" } as const;
const ACCOUNT = { href: "/account", label: "账号", icon: "account" } as const;

/**
 * What each role comes for, the most used first: a phone shows the first three. It offers ways, it grants
 * nothing: every page asks again who may see it.
 */
export const NAVIGATION: Record<Role, readonly NavItem[]> = {
	leader: [OVERVIEW, PROJECTS, MILESTONES, UNITS, REPORTS, EXTENSIONS, ADJUSTMENTS, ACCOUNT],
	section: [BENCH, PROJECTS, MILESTONES, REPORTS, EXTENSIONS, AUDIT, ADJUSTMENTS, ACCOUNT],
	unit: [BENCH, OWN_REPORTS, PROJECTS, MILESTONES, AUDIT, ADJUSTMENTS, ACCOUNT],
	office: [OVERVIEW, PROJECTS, MILESTONES, REPORTS, ADJUSTMENTS, ACCOUNT],
	admin: [USERS, ADMIN_UNITS, PROJECTS, MILESTONES, PLANS, SETTINGS, CALENDAR, ADJUSTMENTS, ACCOUNT],
	auditor: [AUDIT, PROJECTS, MILESTONES, ADJUSTMENTS, ACCOUNT],
};

/** How many a phone shows at the foot; the fourth place is 更多. */
export const PHONE_ITEMS = 3;

/** Whether an item stands for the page at `pathname`: its own address or one below it. */
export function isCurrent(item: Pick<NavItem, "href">, pathname: string): boolean {
	if (item.href === "/") return pathname === "/";
	return pathname === item.href || pathname.startsWith(`${item.href}/`);
}
