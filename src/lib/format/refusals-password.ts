import type { PasswordRefusal } from "@/lib/contracts/user";
import {
	MAX_PASSWORD,
	MIN_PASSWORD,
	PASSWORD_PROBLEMS,
	type PasswordProblem,
} from "@/lib/domain/user/password-rule";
import { passwordProblem } from "./refusals";

/** What a password must be, in one sentence, before anybody chooses one. */
export const PASSWORD_RULE = `${MIN_PASSWORD} 至 ${MAX_PASSWORD} 个字符，至少含大写字母、小写字母、数字、符号中的两种，不含用户名。`;

type Field = "current" | "next" | null;

type Circumstance = Exclude<PasswordRefusal, PasswordProblem>;

const SENTENCES: Readonly<Record<Circumstance, readonly [Field, string]>> = {
	demonstrationPassword: ["next", "这是公开的演示密码，不能使用，请换一个。"],
	samePassword: ["next", "新密码与当前密码相同，请换一个。"],
	wrongPassword: ["current", "当前密码不正确，请重新输入。连续 5 次不正确，将锁定 15 分钟。"],
	locked: [null, "连续多次输错密码，已锁定 15 分钟。请稍后再试，或请系统管理员重置密码。"],
	sharedAccount: [null, "演示账号由大家共用，不能修改密码。"],
	conflict: [null, "您打开页面之后，密码已被修改或重置。请重新登录后再试。"],
	notFound: [null, "账号已停用，不能修改密码。请联系系统管理员。"],
};

/** How a refused change of the password is told. */
export function explainPasswordRefusal(reason: PasswordRefusal) {
	const [field, message] = isProblem(reason)
		? (["next", passwordProblem(reason)] as const)
		: SENTENCES[reason];
	return field === null
		? { message, fieldErrors: [] }
		: { message: "密码没有修改，请看下面标出的各处。", fieldErrors: [{ field, message }] };
}

function isProblem(reason: PasswordRefusal): reason is PasswordProblem {
	return PASSWORD_PROBLEMS.some((problem) => problem === reason);
}
