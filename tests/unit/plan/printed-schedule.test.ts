import { describe, expect, it } from "vitest";
import { scheduleLines } from "@/lib/domain/plan/schedule-lines";
import { scheduleText, windowLabels } from "@/lib/format/schedule-text";
import { plan2024 } from "../../../prisma/plan/2024";

describe.each(plan2024.projects.map((project) => [project.ordinal, project] as const))(
	"推进时序 of project %s of 2024 printed back",
	(_, { schedule, milestones }) => {
		const lines = scheduleText(
			scheduleLines(
				schedule,
				milestones.map((now) => ({ first: now, now })),
			),
		).split("\n");

		it("is the text of the plan, but for breaks between windows", () => {
			expect(lines.join("")).toBe(schedule.replaceAll("\n", ""));
		});

		it("has one line for each window, which begins as the document begins it", () => {
			expect(lines).toEqual(milestones.map(({ head, words, tail }) => `${head}${words}${tail}`));
		});

		it("calls each window by a name of its own", () => {
			const labels = windowLabels(milestones);
			expect(new Set(labels).size).toBe(milestones.length);
		});
	},
);
