import { expect, it } from "vitest";
import type { PlanDoubtWhat } from "@/lib/domain/plan/reading/plan-doubts";
import { planDoubtSentence } from "@/lib/format/plan-doubts";

const window = {
	words: "开展巡查工作",
	date: "",
	before: "4-6月",
	isLast: true,
	track: null,
	startOn: "2025-01-01",
	endOn: "2025-12-31",
};

it.each<[PlanDoubtWhat, string]>([
	[{ code: "fieldMissing", field: "lead" }, "没有读到牵头单位，请补充。"],
	[
		{ code: "unitUnknown", field: "responsible", name: "市数据局", nearest: null },
		"责任单位“市数据局”不在单位名单中，将作为新单位载入，请核对名称或对应到已有单位。",
	],
	[
		{ code: "unitUnknown", field: "lead", name: "养老服务处", nearest: "养老服务科" },
		"牵头单位“养老服务处”不在单位名单中，将作为新单位载入，是否为“养老服务科”，请核对。",
	],
	[
		{ code: "date", schedule: "undatedBesideDated", kind: "oneOff", ...window },
		"末句“开展巡查工……”没有写月份，按全年载入，不并入4-6月，请确认。",
	],
	[
		{ code: "date", schedule: "noDate", kind: "monthly", ...window, words: "每月一次走访", track: "巡查" },
		"巡查只写“每月一次”，没有写起止月份，按全年每月载入。",
	],
	[
		{ code: "date", schedule: "yearEnd", kind: "oneOff", ...window, date: "年底", startOn: "2025-12-01" },
		"“年底”没有写具体日期，按12月1日至31日载入，请确认。",
	],
	[
		{ code: "eachUnit", words: "各镇建成不少于2处", party: "各镇", units: 21, least: 2, unitLabel: "处" },
		"“各镇建成不少于2处”按每个镇至少2处理解，二十一个镇都达到才算完成。",
	],
	[
		{ code: "splitUnknown", amount: "5个", thing: "课堂", party: "各镇", byShare: true },
		"5个课堂分给哪些镇，计划中没有；分解确定后，有份额的镇才承办本项目各节点。",
	],
	[
		{ code: "measuresDiffer", inContent: "5个课堂", inSchedule: "5家课堂", party: null },
		"主要内容写“5个课堂”，推进时序写“5家课堂”，按同一指标载入，请核对。",
	],
	[
		{ code: "suspicious", kind: "unbalancedMark", words: "“课堂", suggestion: null },
		"原文““课堂”：引号、书名号或括号不成对，请核对。",
	],
])("says of $0.code: %s", (doubt, sentence) => {
	expect(planDoubtSentence(doubt)).toBe(sentence);
});
