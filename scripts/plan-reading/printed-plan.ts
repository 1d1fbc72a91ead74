import type { PlanData } from "@/lib/contracts/plan-data";
import { doubtNames, surenessOf } from "@/lib/domain/plan/correction/doubt-names";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { unreadSentence } from "@/lib/format/import-overview-words";
import { planDoubtSentence } from "@/lib/format/plan-doubts";

/** What plan:read prints of a document: the plan as it would be loaded, and how far it is to be trusted. */
export function printedPlan(reading: PlanReading, plan: PlanData) {
	return {
		plan,
		reading: {
			title: reading.title,
			notes: reading.notes,
			newUnits: reading.newUnits,
			documentDoubts: reading.doubts,
			unread: reading.unread.map((unread) => ({ ...unread, sentence: unreadSentence(unread) })),
			projects: reading.projects.map(printedProject),
		},
	};
}

function printedProject(project: ProjectReading) {
	const names = doubtNames(project);
	return {
		number: project.number,
		name: project.title,
		windows: project.windows.map(({ number, reading }) => ({ number, sureness: reading.sureness })),
		doubts: project.doubts.map((doubt, index) => ({
			name: names[index],
			code: doubt.code,
			sureness: surenessOf(doubt),
			window: doubt.window,
			target: doubt.target,
			place: doubt.place,
			sentence: planDoubtSentence(doubt),
		})),
	};
}
