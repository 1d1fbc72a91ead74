import type { PlanDoubtWhat, ProjectField } from "@/lib/domain/plan/reading/plan-doubts";
import { formatMonthDay } from "./dates";

import { elided } from "./quoted";
import { SUSPICION_SENTENCES } from "./suspicion-words";
import { targetDoubtSentence } from "./target-doubt-words";
import { UNIT_DOUBT_SENTENCES } from "./unit-doubts";
import { windowDoubtSentence } from "./window-doubt-words";

const FIELDS: Readonly<Record<ProjectField, string>> = {
	ordinal: "序号",
	name: "项目名称",
	content: "主要内容",
	schedule: "推进时序",
	lead: "牵头单位",
	responsible: "责任单位",
};

/** The last words of a body's name: 联席会议, 委员会. */
const shortBody = (body: string) => /(?:联席会议|委员会|领导小组|协调小组|专班)$/u.exec(body)?.[0] ?? body;

/** What a person is asked to check of a plan that was read from a document. */
export function planDoubtSentence(doubt: PlanDoubtWhat): string {
	switch (doubt.code) {
		case "mended":
		case "stated":
			return doubt.note;
		case "suspicious": {
			const better = doubt.suggestion ? `可能应为“${doubt.suggestion}”。` : "";
			return `原文“${elided(doubt.words, 20, 10)}”：${SUSPICION_SENTENCES[doubt.kind]}${better}`;
		}
		case "fieldMissing":
			return `没有读到${FIELDS[doubt.field]}，请补充。`;
		case "ordinalOutOfOrder":
			return `序号“${doubt.written}”与项目的排列次序不一致，按排列次序载入，请核对。`;
		case "wordsFromContent":
			return "时间栏只写了时间，节点内容取自主要内容或项目名称，请核对。";
		case "unitUnknown": {
			const near = doubt.nearest === null ? "请核对名称或对应到已有单位" : `是否为“${doubt.nearest}”，请核对`;
			return `${FIELDS[doubt.field]}“${doubt.name}”不在单位名单中，将作为新单位载入，${near}。`;
		}
		case "unitWords": {
			const as = doubt.name === doubt.taken ? "" : `（按“${doubt.taken}”载入）`;
			return `${FIELDS[doubt.field]}“${doubt.name}”${as}：${UNIT_DOUBT_SENTENCES[doubt.doubt]}`;
		}
		case "membersUnknown":
			return membersUnknown(doubt);
		case "ownersIncomplete":
			return `成员名单未维护：本节点的承办单位只含文中点名的${shortBody(doubt.group)}成员${doubt.named.join("、")}，请补全。`;
		case "partyUnnamed":
			return `“${doubt.party}”是哪${doubt.number}个${doubt.noun}，计划中没有写明，请补充名称。`;
		case "levelsWithoutTowns":
			return `“${elided(doubt.words, 9, 4)}”，但责任单位栏没有列各区镇（街道），暂未分给区镇（街道），请确认。`;
		case "repeatedWork": {
			const { work, first, firstWords, again, againWords, dueOn } = doubt;
			return `${first}已要求“${firstWords}”，${again}又写“${againWords}”；${work}指标按${formatMonthDay(dueOn)}到期，请确认${again}是否还有新${work}。`;
		}
		case "date":
			return windowDoubtSentence(doubt.schedule, doubt);
		default:
			return targetDoubtSentence(doubt);
	}
}

function membersUnknown({
	group,
	calledInText,
	named,
}: Extract<PlanDoubtWhat, { code: "membersUnknown" }>): string {
	const body = calledInText === null ? group : `${group}（${calledInText}）`;
	return named.length === 0
		? `成员名单未维护：${body}成员单位，计划中没有列出，各节点暂由牵头单位承担。`
		: `成员名单未维护：${body}成员单位，先载入文中点名的${named.join("、")}，请补全。`;
}
