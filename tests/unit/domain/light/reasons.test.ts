import { describe, expect, it } from "vitest";
import { causingUnits } from "@/lib/domain/light/reasons";
import { asOf, assess, milestone, plan, project } from "../story";

describe("the units that cause a light", () => {
	it("come in the bureau's official order, unknown ones last", () => {
		const units = ["yangshe", "jingang", "leyu"].map((id, ordinal) => ({
			id,
			name: id,
			kind: "town" as const,
			ordinal,
			fullName: null,
			mergedIntoId: null,
			adjustments: [],
		}));
		const late = milestone({ ownerIds: ["unknown", "leyu", "yangshe", "jingang"] });
		const facts = { ...plan(project({ milestones: [late] })), units };
		const light = assess(facts, asOf("2024-07-01")).projects[0]?.milestones[0]?.light;
		expect(light && causingUnits(light.reason)).toEqual(["yangshe", "jingang", "leyu", "unknown"]);
	});

	it("are those of the cause behind a yellow that has persisted", () => {
		const now = { code: "notReported", month: "2024-07", unitIds: ["a"] } as const;
		expect(causingUnits({ code: "yellowPersists", monthEnds: ["2024-06-30", "2024-07-31"], now })).toEqual([
			"a",
		]);
		expect(causingUnits({ code: "standing" })).toEqual([]);
	});
});
