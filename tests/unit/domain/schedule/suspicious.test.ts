import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSuspicious } from "@/lib/domain/schedule/suspicious";
import { SUSPICION_SENTENCES } from "@/lib/format/suspicion-words";

/** Each place as "code: words → suggestion". */
function places(text: string): string[] {
	return findSuspicious(text).map(
		({ code, span, suggestion }) => `${code}: ${text.slice(span.start, span.end)} → ${suggestion}`,
	);
}

describe("the document of 2024", () => {
	it("has two garbled places and no others", () => {
		const document = readFileSync(
			new URL("../../../../prisma/plan/2024/ten-projects-2024.txt", import.meta.url),
			"utf8",
		);
		expect(places(document)).toEqual([
			"cutOffWord: 改 → 改造",
			"advertisement: 《bet36体育在线_bet36体育投注@:进一步推进丧葬礼俗改革的实施意见》 → 《关于进一步推进丧葬礼俗改革的实施意见》",
		]);
	});
});

describe("suspicious places", () => {
	it.each([
		["落实《ag真人_ag真人娱乐平台@:加强养老服务的通知》", "《关于加强养老服务的通知》"],
		["落实《关于加强bet365体育投注养老服务的通知》", "《关于加强养老服务的通知》"],
		["详见www.abc-88.com/x完成改造", ""],
		["欢迎来澳门新葡京娱乐城完成改造", ""],
	] as const)("%s is an advertisement", (text, suggestion) => {
		expect(findSuspicious(text)).toMatchObject([{ code: "advertisement", suggestion }]);
	});

	it.each([
		["联系人13900001111", ["contact: 13900001111 → null"]],
		["加微信：abc_12345领取", ["contact: 加微信：abc_12345 → null"]],
		["做好�点工作", ["lostCharacter: � → null"]],
		["做好□□工作", ["lostCharacter: □□ → null"]],
		["巩固改革?的成果", ["lostCharacter: ? → null"]],
		["20*年底完成", ["lostCharacter: * → null"]],
		["完成\u200b改造", ["zeroWidth: \u200b → "]],
		["完成\u0007改造", ["controlCharacter: \u0007 → "]],
		["后\ue123街道", ["privateUse: \ue123 → null"]],
		["锟斤拷锟斤拷工作", ["mojibake: 锟斤拷锟斤拷 → null"]],
		["æ°‘æ”¿å±€工作", ["mojibake: æ°‘æ”¿å±€ → 民政局"]],
		["完成维修改，验收", ["cutOffWord: 改 → 改造"]],
		["支部支部完成自评", ["repeatedWord: 支部支部 → 支部"]],
		["困难群众的的保障", ["repeatedWord: 的的 → 的"]],
		["完成改造，，验收", ["repeatedMark: ，， → ，"]],
		["推进“一老一小建设", ["unbalancedMark: “ → null"]],
		["依据《条例要求", ["unbalancedMark: 《 → null"]],
	] as const)("%s: %j", (text, expected) => {
		expect(places(text)).toEqual(expected);
	});

	it.each([
		"福利彩票公益金资助项目，港澳台居民婚姻登记，打击网络赌博",
		"详见http://www.example.gov.cn/plan.html",
		"以慈善为目的的活动，参与与支持，可以以社区为单位",
		"由社会组织组织开展志愿服务服务",
		"1)制定方案 2)组织实施 (三)总结",
		"■ 工作目标\n□ 已完成",
		"完成修改、检修、改造，新建、改建",
		"café “云上”慈善超市……——《白事通》！",
		"",
	])("%s is not suspicious", (text) => {
		expect(places(text)).toEqual([]);
	});
});

describe("any text", () => {
	const pieces = [
		..."《》“”()（）,,。。??□?@:_a1\ufffd\u200b\ue000éÃ©的的",
		"bet36",
		"体育投注",
		"支部",
		"检修改",
		"微信号",
	];
	const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));

	it("is searched without an exception; places lie in it, in order and apart", () => {
		fc.assert(
			fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 80 })), (text) => {
				let end = 0;
				for (const { span, code } of findSuspicious(text)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(SUSPICION_SENTENCES[code]).toMatch(/。$/);
					end = span.end;
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
