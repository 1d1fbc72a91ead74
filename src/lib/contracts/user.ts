import { z } from "zod";
import type { FormState } from "@/lib/contracts/form-state";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { PasswordProblem } from "@/lib/domain/user/password-rule";
import { ROLES, type Role } from "@/lib/domain/user/roles";

// What an administrator says about an account, and what a person says about their own.

/** Ids of accounts are not always UUIDs: those of the demonstration are named. */
const userId = z.string("没有找到这个账号。").min(1, "没有找到这个账号。").max(64, "没有找到这个账号。");
/** The account's version when the form was opened. */
const version = z.coerce.number().int();

const displayName = z
	.string("请填写姓名或岗位。")
	.transform((text) => text.normalize("NFKC").trim())
	.refine((text) => text.length > 0, "请填写姓名或岗位。")
	.refine((text) => text.length <= 40, "姓名或岗位最多 40 个字。");

const username = z
	.string("请填写用户名。")
	.transform((text) => text.normalize("NFKC").trim().toLowerCase())
	.refine((text) => text.length > 0, "请填写用户名。")
	.refine(
		(text) => text === "" || /^[a-z0-9][a-z0-9._-]{1,31}$/.test(text),
		"用户名用 2 至 32 个字母、数字、点、下划线或短横线，以字母或数字开头。",
	);

const unitId = z
	.string()
	.optional()
	.transform((id) => id || null);

/** The rights of an account: its role and the units for which it acts. */
const rights = {
	role: z.enum(ROLES, "请选择角色。"),
	unitId,
	/** 分管, for leaders only. */
	supervises: z.array(z.string().min(1)).optional().default([]),
};

/** Form 新建账号. */
export const createUserInput = z.object({ username, displayName, ...rights });
export type CreateUserInput = z.infer<typeof createUserInput>;

/** Form 修改账号. */
export const updateUserInput = z.object({ userId, version, displayName, ...rights });
export type UpdateUserInput = z.infer<typeof updateUserInput>;

/** Buttons 停用 and 启用. */
export const setUserActiveInput = z.object({ userId, version, active: z.enum(["yes", "no"]) });
export type SetUserActiveInput = z.infer<typeof setUserActiveInput>;

/** Button 重置密码. */
export const resetPasswordInput = z.object({ userId, version });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

/** Form 修改密码. Passwords are taken as typed: neither trimmed nor normalised. */
export const changePasswordInput = z
	.object({
		current: z.string("请填写当前密码。").min(1, "请填写当前密码。").max(200, "当前密码不正确，请重新输入。"),
		next: z.string("请填写新密码。").min(1, "请填写新密码。").max(200, "新密码最多 128 个字符。"),
		again: z.string("请再次填写新密码。").min(1, "请再次填写新密码。"),
	})
	.refine(({ next, again }) => next === again, { path: ["again"], error: "两次填写的新密码不一致。" });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** Button 结束 beside one of my sessions; without an id, all but the one that asks. */
export const endSessionInput = z.object({ sessionId: z.uuid().optional() });

/** Why a command on accounts was refused; each has its sentence in lib/format/refusals-user.ts. */
export type UserRefusal =
	| "notFound"
	| "conflict"
	| "usernameTaken"
	| "unitRequired"
	| "unitDoesNotFit"
	| "unitDisabled"
	| "supervisesOnlySections"
	| "lastAdministrator"
	| "oneself"
	| "unchanged";

/** Why a new password was refused: the rule's problems and those of the circumstances. */
export type PasswordRefusal =
	| PasswordProblem
	| "sharedAccount"
	| "demonstrationPassword"
	| "wrongPassword"
	| "locked"
	| "samePassword"
	| "notFound"
	| "conflict";

/** What a form that gives a one-time password answers: the password stands in this answer and nowhere else. */
export type IssuingState =
	| Exclude<FormState, { status: "done" }>
	| (Extract<FormState, { status: "done" }> & { readonly issued?: IssuedPassword });

export interface IssuedPassword {
	readonly userId: string;
	readonly displayName: string;
	readonly username: string;
	readonly password: string;
}

/** Filters of the list, as the address holds them; anything else in the address is ignored. */
export const userFilters = z.object({
	q: z.string().trim().max(100).catch("").default(""),
	role: z.enum(ROLES).or(z.literal("")).catch("").default(""),
	state: z.enum(["active", "disabled", ""]).catch("").default(""),
	unit: z.string().max(64).catch("").default(""),
	page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type UserFilters = z.infer<typeof userFilters>;

export interface UserRow {
	readonly id: string;
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	readonly unitName: string | null;
	readonly unitActive: boolean;
	readonly active: boolean;
	readonly mustChangePassword: boolean;
	/** Instant; null when the account has never been used. */
	readonly lastSignInAt: string | null;
}

export interface UserList {
	readonly rows: readonly UserRow[];
	readonly total: number;
	readonly page: number;
	readonly pageSize: number;
}

/** One account, for its administrator. */
export interface UserPage extends UserRow {
	readonly version: number;
	readonly unitId: string | null;
	readonly supervises: readonly string[];
	readonly isDemo: boolean;
	readonly isOneself: boolean;
	readonly createdAt: string;
	readonly openSessions: number;
	/** Until when sign-in is locked after wrong passwords; null when it is not. */
	readonly lockedUntil: string | null;
	/** What happened to the account, latest first. */
	readonly history: readonly { readonly at: string; readonly actorName: string; readonly action: string }[];
}

/** Units to choose from, in the bureau's order; disabled ones only where the account has one already. */
export interface UnitChoice extends UnitName {
	readonly active: boolean;
}

export interface SessionRow {
	readonly id: string;
	readonly isCurrent: boolean;
	readonly createdAt: string;
	readonly lastSeenAt: string;
	readonly ip: string | null;
	readonly userAgent: string | null;
}

/** Page 账号. */
export interface MyAccount {
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	readonly unitName: string | null;
	readonly supervises: readonly string[];
	/** The sign-in before the present session; null when there was none. */
	readonly previousSignInAt: string | null;
	readonly sessions: readonly SessionRow[];
	/** The demonstration's accounts are shared: their passwords stay as they are. */
	readonly mayChangePassword: boolean;
	/** Whether there is a part of the trail for this person. */
	readonly mayReadTrail: boolean;
}
