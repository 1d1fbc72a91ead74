import type { FieldError } from "@/lib/contracts/form-state";
import type { ReformRefusal } from "@/lib/contracts/reform";
import type { MergeCounts, MergeObstacles } from "@/lib/domain/unit/merge";

// What reforms of units and groups answer and announce, in words.

interface Told {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

const SENTENCES: Readonly<Record<Extract<ReformRefusal, string>, string>> = {
	notFound: "没有找到这项内容，或者您不能管理单位。",
	conflict: "您打开页面之后，别人修改了这项内容。请刷新页面核对后重新操作；您填写的内容仍在这里。",
	unchanged: "没有需要保存的改动。",
	consequencesChanged: "您打开页面之后，将要转移的内容有变化。请刷新本页，核对后再确认。",
	unitGone: "有单位已不可选，请刷新页面后重新选择。",
	groupKnownEmpty: "没有成员时，不能标为“成员名单已维护”。",
	mergeIntoItself: "不能并入自己，请选择另一个科室。",
	mergeNotSections: "只有科室可以并入科室。",
	mergeInactive: "两个科室都要在用，才能合并。",
};

const CHECK = "有内容需要修改，请看下面标出的各处。";

/** How a refusal of a reform is told. */
export function explainReform(reason: ReformRefusal): Told {
	if (typeof reason === "string") return { message: SENTENCES[reason] };
	switch (reason.kind) {
		case "nameTaken":
		case "aliasTaken":
			return {
				message: CHECK,
				fieldErrors: [
					{ field: "name", message: `“${reason.name}”已是“${reason.by}”的名称或别名，请换一个。` },
				],
			};
		case "membersOwe":
			return {
				message: CHECK,
				fieldErrors: [
					{
						field: "memberIds",
						message: `${reason.names.join("、")}还承办相关项目的节点或指标，请先调整承办单位和分解。`,
					},
				],
			};
		case "mergeUnsettled":
			return { message: unsettledSentence(reason.obstacles) };
	}
}

/** Why a merge has to wait, with how many of what. */
export function unsettledSentence({ openReports, shares, extensions }: MergeObstacles): string {
	const parts = [
		openReports > 0 ? `${openReports} 份报告没有办结` : null,
		shares > 0 ? `${shares} 个指标的分解中有它的份额` : null,
		extensions > 0 ? `${extensions} 项延期申请等待决定` : null,
	];
	return `还不能合并：该科室有 ${parts.filter((part) => part !== null).join("，")}。请先办结。`;
}

/** What a merge moves, line by line. */
export function mergeLines(
	{ leads, joint, acting, owned, responsible, groups, supervisors, accounts }: MergeCounts,
	into: string,
): string[] {
	return [
		`牵头的项目 ${leads} 个${joint > 0 ? `，其中 ${joint} 个原由两个科室共同牵头，合并后由${into}牵头` : ""}`,
		`主办的节点 ${acting} 个`,
		`尚未完成的承办节点 ${owned} 个`,
		`列为责任单位的项目 ${responsible} 个，所在单位集合 ${groups} 个`,
		`分管它的局领导 ${supervisors} 人，改为分管${into}`,
		`账号 ${accounts} 个，需要重新登录`,
	];
}
