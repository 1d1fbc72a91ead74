/** Why a password is refused. Each has its sentence in lib/format/refusals.ts. */
export const PASSWORD_PROBLEMS = ["tooShort", "tooLong", "oneKind", "containsUsername", "common"] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** Long enough and of two kinds, and still among the first that anybody tries. Lower case. */
const COMMON = new Set([
	"password12",
	"password123",
	"password1234",
	"passw0rd123",
	"p@ssw0rd123",
	"admin12345",
	"admin123456",
	"admin@12345",
	"administrator1",
	"abc1234567",
	"abcd123456",
	"abc12345678",
	"a123456789",
	"a1234567890",
	"aa123456789",
	"qwerty1234",
	"qwerty12345",
	"qwer123456",
	"1qaz2wsx3edc",
	"1q2w3e4r5t",
	"woaini1314",
	"woaini520520",
	"zhangjiagang1",
	"minzheng123",
	"minzhengju1",
	"welcome123",
	"welcome1234",
	"iloveyou123",
	"changeme123",
]);

/**
 * What is wrong with a password, at most one of each; empty when it may be used: 10 to 128 characters of two
 * kinds (small letters, capitals, digits, all else), without the user name, not among the common ones.
 */
export function passwordProblems(password: string, username: string): PasswordProblem[] {
	const length = [...password].length;
	const lower = password.toLowerCase();
	const problems: PasswordProblem[] = [];
	if (length < MIN_PASSWORD) problems.push("tooShort");
	if (length > MAX_PASSWORD) problems.push("tooLong");
	if (KINDS.filter((kind) => kind.test(password)).length < 2) problems.push("oneKind");
	if (username !== "" && lower.includes(username.toLowerCase())) problems.push("containsUsername");
	if (COMMON.has(lower)) problems.push("common");
	return problems;
}
