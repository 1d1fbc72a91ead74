import { describe, expect, it } from "vitest";
import { countLights } from "@/lib/domain/plan/sentence";
import { asOf, assess, milestone, moved, plan, project } from "../story";

const grey = [milestone({ startOn: "2024-10-01", endOn: "2024-12-31" })];
const green = [milestone({ startOn: "2024-08-01", endOn: "2024-12-31" })];
const yellow = [milestone({ startOn: "2024-08-01", endOn: "2024-08-20" })];
const red = [milestone()];
const blue = [milestone({ statuses: moved(["done", "2024-06-30"]) })];

describe("the sentence over the projects", () => {
	it("counts each project once, at its light", () => {
		const all = [grey, green, green, yellow, red, red, red, blue, blue, []].map((milestones, index) =>
			project({ id: `p${index}`, milestones }),
		);
		expect(countLights(assess(plan(...all), asOf("2024-08-15")))).toEqual({
			total: 10,
			done: 2,
			normal: 2,
			warning: 1,
			late: 3,
			notDue: 2,
		});
	});

	it("is all zeros without projects", () => {
		const none = { total: 0, done: 0, normal: 0, warning: 0, late: 0, notDue: 0 };
		expect(countLights(assess(plan(), asOf("2024-08-15")))).toEqual(none);
	});
});
