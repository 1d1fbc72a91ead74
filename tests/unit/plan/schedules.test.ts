import { describe, expect, it } from "vitest";
import type { MilestoneData } from "@/lib/contracts/plan-data";
import type { WindowReading } from "@/lib/domain/schedule/facts";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import { plan2024 } from "../../../prisma/plan/2024/index";

// The reader against the reviewed data of 2024: every window, every word, every doubt about a date.

const window = ({ startOn, endOn, precision, recurring, track, words }: WindowReading) => ({
	startOn,
	endOn,
	precision,
	kind: recurring ?? "oneOff",
	track,
	words,
});

const reviewed = ({ startOn, endOn, precision, kind, track, rawWords }: MilestoneData) => ({
	startOn,
	endOn,
	precision,
	kind,
	track,
	words: rawWords.trim(),
});

const fullWidth = (text: string) =>
	text.replace(/[,;:()]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

describe("the ten schedules of 2024", () => {
	it.each(plan2024.projects.map((project) => [project.shortName, project] as const))("%s", (_, project) => {
		const { windows } = readSchedule(project.rawSchedule, 2024);
		expect(windows.map(window)).toEqual(project.milestones.map(reviewed));
	});

	it("fall into the reviewed lines of their checklists, but where a character was lost", () => {
		const different = plan2024.projects.flatMap(({ milestones, rawSchedule }) => {
			const { windows } = readSchedule(rawSchedule, 2024);
			return milestones.flatMap(({ id, deliverables }, index) => {
				const read = windows[index]?.clauses.map(({ text }) => fullWidth(text));
				return JSON.stringify(read) === JSON.stringify(deliverables.map(({ text }) => text)) ? [] : [id];
			});
		});
		expect(different).toEqual(["2024-p01-m2"]);
	});

	it("leave the doubts about dates and kinds that a person had", () => {
		const doubts = plan2024.projects.flatMap(({ id, rawSchedule }) =>
			readSchedule(rawSchedule, 2024).windows.flatMap(({ doubts: found }, index) =>
				found.map(({ code }) => `${id}-m${index + 1} ${code}`),
			),
		);
		expect(doubts).toEqual(["2024-p03-m4 mixedKinds", "2024-p10-m3 inheritedMonth", "2024-p10-m10 yearEnd"]);
	});
});
