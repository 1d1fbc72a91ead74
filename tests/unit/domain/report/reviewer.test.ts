import { describe, expect, it } from "vitest";
import { mayReview, reviewingUnits } from "@/lib/domain/report/reviewer";

describe("who may review a report", () => {
	// 安全航护: 养老服务科 leads with 市老年活动中心, which is an owner too.
	const leads = ["yanglao", "laonian"];
	it.each([
		["the lead, of a town", "yanglao", false, "yangshe", leads, true],
		["the other lead, of a town", "laonian", false, "yangshe", leads, true],
		["the other lead, of a lead's own", "yanglao", false, "laonian", leads, true],
		["not the lead that submitted it", "laonian", false, "laonian", leads, false],
		["not the town itself", "yangshe", false, "yangshe", leads, false],
		["not another section", "shiwu", false, "yangshe", leads, false],
		["not somebody without a unit", null, false, "yangshe", leads, false],
		["not a leader where a lead may", null, true, "yangshe", leads, false],
		["not a leader where the other lead may", null, true, "laonian", leads, false],
		["a leader where no other lead exists", null, true, "yanglao", ["yanglao"], true],
		["not the only lead of its own", "yanglao", false, "yanglao", ["yanglao"], false],
	] as const)("%s", (_, actorUnitId, actorIsLeader, reportUnitId, leadIds, expected) => {
		expect(mayReview({ actorUnitId, actorIsLeader, reportUnitId, leadIds })).toBe(expected);
	});

	it("is never who submitted it, whatever their unit is now", () => {
		const who = { actorUnitId: "yanglao", actorIsLeader: false, reportUnitId: "yangshe", leadIds: leads };
		expect(mayReview({ ...who, actorUserId: "u1", submittedByUserId: "u1" })).toBe(false);
		expect(mayReview({ ...who, actorUserId: "u2", submittedByUserId: "u1" })).toBe(true);
	});

	it("is told by unit", () => {
		expect(reviewingUnits(leads, "yangshe")).toEqual(["yanglao", "laonian"]);
		expect(reviewingUnits(leads, "laonian")).toEqual(["yanglao"]);
		expect(reviewingUnits(["yanglao"], "yanglao")).toEqual([]);
	});
});
