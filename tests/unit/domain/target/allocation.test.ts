import { describe, expect, it } from "vitest";
import { allocationAt, decideAllocation } from "@/lib/domain/target/allocation";
import { asOf, split, target } from "../story";

type Split = Parameters<typeof decideAllocation>[0];
const sites: Split = { measure: "count", goal: 10, minPerUnit: null, shares: [], isFinal: true };
const shares = (...amounts: number[]) =>
	amounts.map((amount, index) => ({ unitId: `u${index + 1}`, amount }));
const outcome = (change: Partial<Split>) => {
	const decision = decideAllocation({ ...sites, ...change });
	return decision.ok ? "ok" : `${decision.reason}${decision.unitId ? ` ${decision.unitId}` : ""}`;
};

describe("a split over units", () => {
	it.each<readonly [string, Partial<Split>, string]>([
		["is final with exactly the goal", { shares: shares(4, 6) }, "ok"],
		["may be more than the goal", { shares: shares(4, 7) }, "ok"],
		["is not final below the goal", { shares: shares(4, 5) }, "belowGoal"],
		["may be a draft below the goal", { shares: shares(4, 5), isFinal: false }, "ok"],
		["may be an empty draft", { isFinal: false }, "ok"],
		["is not final when empty", {}, "noShares"],
		["is not final when all zero", { shares: shares(0, 0) }, "noShares"],
		["leaves out zeros", { shares: shares(10, 0) }, "ok"],
		["has no negative share", { shares: shares(11, -1), isFinal: false }, "amountNegative u2"],
		["has no half share", { shares: shares(9.5, 0.5), isFinal: false }, "amountNotWhole u1"],
		["has no absurd share", { shares: shares(1_000_000_000), isFinal: false }, "amountTooLarge u1"],
		["names each unit once", { shares: [...shares(5), ...shares(5)], isFinal: false }, "unitTwice u1"],
		[
			"of a rate is of denominators and reaches no goal",
			{ measure: "rate", goal: 60, shares: shares(8) },
			"ok",
		],
		["of a rate needs a unit too", { measure: "rate", goal: 60, shares: shares(0) }, "noShares"],
		[
			"by minimum needs as many units as the goal",
			{ measure: "unitsMeeting", goal: 3, minPerUnit: 1, shares: shares(1, 2) },
			"tooFewUnits",
		],
		[
			"by minimum is final with them",
			{ measure: "unitsMeeting", goal: 3, minPerUnit: 1, shares: shares(1, 2, 1) },
			"ok",
		],
		[
			"by minimum gives none less",
			{ measure: "unitsMeeting", goal: 2, minPerUnit: 2, shares: shares(2, 1) },
			"belowMinimum u2",
		],
	])("%s", (_, change, expected) => {
		expect(outcome(change)).toBe(expected);
	});
});

describe("the split in force", () => {
	const facts = target({
		allocations: [
			split("2024-02-01", { a: 4, b: 6 }),
			split("2024-03-01", { a: 10 }, false),
			split("2024-04-01", { b: 7, c: 3, d: 0 }),
		],
	});
	const at = (day: string) => {
		const allocation = allocationAt(facts, asOf(day));
		return (
			allocation && [
				Object.fromEntries(allocation.shares),
				allocation.total,
				Object.fromEntries(allocation.since),
			]
		);
	};

	it("is the last final one, with the day since which each unit has had a share", () => {
		expect(at("2024-01-31")).toBeNull();
		expect(at("2024-03-31")).toEqual([{ a: 4, b: 6 }, 10, { a: "2024-02-01", b: "2024-02-01" }]);
		expect(at("2024-04-01")).toEqual([{ b: 7, c: 3 }, 10, { b: "2024-02-01", c: "2024-04-01" }]);
	});
});
