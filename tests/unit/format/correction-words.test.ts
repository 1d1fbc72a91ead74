import { describe, expect, it } from "vitest";
import type { CorrectRefusal } from "@/lib/contracts/import-review";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { correctionSentence, ownReason } from "@/lib/format/correction-words";
import { explainCorrection } from "@/lib/format/refusals-correction";

const said = { project: 1, reason: "导入时核对" };
const nameOf = (entry: { unitId: string } | { groupId: string }) => ("unitId" in entry ? "养老科" : "各镇");

const TOLD: readonly (readonly [Correction, string])[] = [
	[{ ...said, op: "mendText", raw: "检修改", meant: "检修改造" }, "原文“检修改”改为“检修改造”"],
	[{ ...said, op: "mendText", raw: "广告", meant: "" }, "删去原文“广告”"],
	[{ ...said, op: "splitWindow", window: 2, at: 10 }, "节点 2 拆成两个"],
	[{ ...said, op: "joinWindows", window: 2 }, "节点 2 与 3 合并"],
	[
		{ ...said, op: "setDuties", windows: [1], actingLeads: ["a"], owners: [{ groupId: "b" }] },
		"节点 1：主办养老科，承办各镇",
	],
	[{ ...said, op: "setDuties", windows: [1], owners: [] }, "节点 1：承办无"],
	[{ ...said, op: "setUnits", leads: ["a"], responsible: [] }, "牵头单位改为养老科，责任单位改为无"],
	[{ ...said, op: "nameUnit", unit: "newa", name: "银龄办", kind: null }, "“银龄办”注明为新增单位集合"],
	[{ ...said, op: "dropTarget", target: "课堂" }, "去掉指标“课堂”"],
];

describe("what was corrected", () => {
	it.each(TOLD)("%o", (correction, sentence) => {
		expect(correctionSentence(correction, nameOf)).toBe(sentence);
	});

	it("says why words were mended where nobody does", () => {
		expect(ownReason({ op: "mendText", raw: "检修改", meant: "检修改造" })).toBe(
			"原文“检修改”疑有错漏，按“检修改造”载入，请核对。",
		);
		expect(ownReason({ op: "joinWindows" })).toBe("导入时核对");
	});
});

const REFUSALS: readonly CorrectRefusal[] = [
	...([
		"notFound",
		"conflict",
		"alreadyPublished",
		"alreadyDiscarded",
		"noSuchProject",
		"noSuchText",
	] as const),
	...(["noSuchWindow", "noSuchTarget", "targetExists", "notALead", "unitUnknown", "notALine"] as const),
	...(["wordsShared", "noNextWindow", "notANewUnit", "breaksOthers", "outsideYear", "endsBefore"] as const),
	"notReadable",
];

describe("why a correction is not saved", () => {
	it.each(REFUSALS)("%s is a sentence, beside its field where it has one", (reason) => {
		const { message, fieldErrors = [] } = explainCorrection(reason, null);
		for (const sentence of [message, ...fieldErrors.map((one) => one.message)]) {
			expect(sentence).toMatch(/^[\u4e00-\u9fff].*[。）]$/su);
			expect(sentence).not.toMatch(/[a-z]{3}/);
		}
	});
});
