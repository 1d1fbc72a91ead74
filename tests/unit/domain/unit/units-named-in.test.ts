import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsNamedIn } from "@/lib/domain/unit/units-named-in";
import { KNOWN } from "./known-units";

function read(text: string): string[] {
	return unitsNamedIn(text, KNOWN).map(({ entry, part, doubt }) => {
		const who = entry === null ? (doubt ?? "") : entry.kind === "unit" ? entry.unitId : entry.groupId;
		return `${who} ${part}`;
	});
}

describe("units in the words of a schedule", () => {
	it.each([
		["各区镇(街道)摸排露宿点位", ["towns does"]],
		["4-8月,各区镇（街道）选树特色乡村", ["towns does"]],
		["全市各区镇组织评选", ["towns does"]],
		["由市殡仪馆编制应急预案", ["binyi does"]],
		["塘桥镇、凤凰镇完成点位改造", ["tangqiao does", "fenghuang does"]],
		["指导各区镇(街道)举办集体婚礼", ["towns guided"]],
		["督促供电公司检修线路", ["gongdian guided"]],
		["走访各区镇(街道)慈善超市", ["towns asked"]],
		["对接人社局、新市民事务中心", ["renshe asked", "xinshimin asked"]],
		["将任务列入各区镇(街道)目标", ["towns asked"]],
		["完成各区镇(街道)探头安装", ["towns place"]],
		["市、镇两级联动开展评估", ["bothLevels does"]],
		["关注重大新闻", []],
		["", []],
	] as const)("%s: %j", (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it("lie in any text, in order and apart", () => {
		const pieces = [
			"各区镇",
			"（街道）",
			"市、镇两级",
			"供电公司",
			"指导",
			"、",
			"，",
			" ",
			"\n",
			"走访",
			"x",
		];
		const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
		fc.assert(
			fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
				let end = 0;
				for (const { span } of unitsNamedIn(text, KNOWN)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					end = span.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});
