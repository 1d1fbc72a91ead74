import type { UserRefusal } from "@/lib/contracts/user";

interface Told {
	readonly message: string;
	readonly fieldErrors?: readonly { readonly field: string; readonly message: string }[];
}

const CHECK = "有内容需要修改，请看下面标出的各处。";

const at = (field: string, message: string): Told => ({ message: CHECK, fieldErrors: [{ field, message }] });

const SENTENCES: Readonly<Record<UserRefusal, Told>> = {
	notFound: { message: "没有找到这个账号，或者您不能管理账号。" },
	conflict: {
		message:
			"您打开页面之后，别人修改了这个账号。请在新窗口打开它核对，再刷新本页重新操作；您填写的内容仍在这里。",
	},
	usernameTaken: at("username", "这个用户名已被使用，请换一个。"),
	unitRequired: at("unitId", "这个角色要选择所属单位。"),
	unitDoesNotFit: at("unitId", "所选单位与角色不符：科室人员属于科室，单位人员属于科室以外的单位。"),
	unitDisabled: at("unitId", "该单位已停用，不能新增账号。请选择其他单位，或先启用该单位。"),
	supervisesOnlySections: at("supervises", "分管范围只能选择科室。"),
	lastAdministrator: {
		message: "这是最后一个可用的系统管理员，不能停用或改为其他角色。请先新建或启用另一个系统管理员。",
	},
	oneself: { message: "不能对自己的账号做这项操作。停用请由另一位系统管理员办理，修改密码请到“账号”页。" },
	unchanged: { message: "没有需要保存的改动。" },
};

/** How a refusal of a command on accounts is told. */
export function explainUserRefusal(reason: UserRefusal): Told {
	return SENTENCES[reason];
}
