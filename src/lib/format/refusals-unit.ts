import type { UnitRefusal } from "@/lib/contracts/unit";

interface Told {
	readonly message: string;
	readonly fieldErrors?: readonly { readonly field: string; readonly message: string }[];
}

const CHECK = "有内容需要修改，请看下面标出的各处。";

const SENTENCES: Readonly<Record<Extract<UnitRefusal, string>, string>> = {
	notFound: "没有找到这个单位，或者您不能管理单位。",
	conflict:
		"您打开页面之后，别人修改了这个单位。请在新窗口打开它核对，再刷新本页重新操作；您填写的内容仍在这里。",
	unchanged: "没有需要保存的改动。",
	merged: "这个单位已并入其他单位，不能再启用。",
	consequencesChanged: "您打开页面之后，该单位的账号或未完成任务有变化。请刷新本页，核对后再停用。",
};

/** How a refusal of a command on units is told. */
export function explainUnitRefusal(reason: UnitRefusal): Told {
	if (typeof reason === "string") return { message: SENTENCES[reason] };
	switch (reason.kind) {
		case "nameTaken":
			return {
				message: CHECK,
				fieldErrors: [
					{ field: "name", message: `“${reason.name}”已是“${reason.by}”的名称或别名，请换一个。` },
				],
			};
		case "aliasTaken":
			return {
				message: CHECK,
				fieldErrors: [
					{ field: "aliases", message: `“${reason.name}”已是“${reason.by}”的名称或别名，请删去。` },
				],
			};
	}
}
