/** 系统管理员 · 局领导 · 办公室 · 科室人员 · 单位人员 · 审计员 */
export const ROLES = ["admin", "leader", "office", "section", "unit", "auditor"] as const;
export type Role = (typeof ROLES)[number];
