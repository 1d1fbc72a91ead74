import { describe, expect, it } from "vitest";
import type { Correction, TargetAdded } from "@/lib/domain/plan/correction/corrections";
import { correctionsJson, correctionsOf } from "./import-corrections";

const added: TargetAdded = {
	op: "addTarget",
	project: 1,
	reason: "原文漏写",
	target: {
		...{ name: "老年食堂", counts: "新建老年食堂", unitLabel: "个", measure: "count", comparator: "atLeast" },
		...{ goal: 6, baseline: 0, startOn: "2025-03-01", dueOn: "2025-10-31", curve: "checkpoints" },
		...{ checkpoints: [{ onDate: "2025-06-30", value: 2 }], source: "units", minPerUnit: null },
		...{ limitedBy: null, feeds: [1, 2] },
	},
	doubts: [{ kind: "splitUnknown", note: "分给哪些镇，待定。" }],
};

const stored = (list: readonly unknown[]) => correctionsOf(JSON.parse(JSON.stringify({ list })));

describe("stored corrections", () => {
	it("come back as they were made", () => {
		const list: Correction[] = [
			added,
			{ op: "setTarget", project: 1, reason: "", target: "老年食堂", set: { goal: 8 } },
		];
		expect(correctionsOf(correctionsJson(list))).toEqual(list);
	});

	it.each(Object.keys(added.target))("add no target without %s", (field) => {
		const target = Object.fromEntries(Object.entries(added.target).filter(([name]) => name !== field));
		expect(() => stored([{ ...added, target }])).toThrow(field);
	});

	it.each(["origin", "stated", "colour"])("add no target with %s", (field) => {
		expect(() => stored([{ ...added, target: { ...added.target, [field]: null } }])).toThrow(field);
	});
});
