import { describe, expect, it } from "vitest";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { readText } from "@/server/document/text-document";
import { corrections2024 } from "../../../prisma/plan/2024/corrections";
import { groups2024 } from "../../../prisma/plan/2024/groups";
import { plan2024 } from "../../../prisma/plan/2024/index";
import { units2024 } from "../../../prisma/plan/2024/units";
import { reviewedProjects } from "./reviewed-2024/projects";

describe("the plan of 2024 as the reader makes it", () => {
	it.each(reviewedProjects)("is exactly the reviewed data: $shortName", (reviewed) => {
		expect(plan2024.projects.find(({ id }) => id === reviewed.id)).toEqual(reviewed);
	});

	it("has nothing besides", () => {
		expect(plan2024.projects).toHaveLength(reviewedProjects.length);
		expect(plan2024.title).toBe("2024年民政重点项目");
		expect(plan2024.units).toEqual(units2024);
		expect(plan2024.groups).toEqual(groups2024);
	});

	it("needs fewer than 25 corrections, each with its reason", () => {
		expect(corrections2024.length).toBeLessThan(25);
		for (const { reason } of corrections2024) expect(reason).toMatch(/。$/u);
	});

	it("has its dates and its split into windows from the reader alone", () => {
		const known = { units: units2024, groups: groups2024 };
		const { projects } = readPlan(readText(plan2024.sourceText), { planYear: 2024, known });
		const read = projects.map(({ windows, targets }) => ({
			windows: windows.map(({ startOn, endOn, precision, kind, track }) => [
				startOn,
				endOn,
				precision,
				kind,
				track,
			]),
			targets: targets.map(({ goal, startOn, dueOn, checkpoints }) => [goal, startOn, dueOn, checkpoints]),
		}));
		const reviewed = reviewedProjects.map(({ milestones, targets }) => ({
			windows: milestones.map(({ startOn, endOn, precision, kind, track }) => [
				startOn,
				endOn,
				precision,
				kind,
				track,
			]),
			targets: targets
				.filter(({ origin }) => origin === "文本")
				.map(({ goal, startOn, dueOn, checkpoints }) => [goal, startOn, dueOn, checkpoints]),
		}));
		expect(read).toEqual(reviewed);
	});
});
