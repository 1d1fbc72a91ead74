import { describe, expect, it } from "vitest";
import type { DocumentReading } from "@/lib/domain/plan/grid";
import { readDocument } from "@/lib/domain/plan/reading/read-document";
import { LAYOUTS } from "./layouts";
import { KNOWN, readersFor } from "./stand-ins";

const read = (document: DocumentReading, planYear = 2025) =>
	readDocument(document, { planYear, known: KNOWN }, readersFor(KNOWN));

describe("the projects of a table", () => {
	it.each(LAYOUTS)("are read from $title", ({ document, projects }) => {
		const found = read(document).projects.map(({ record: one }) =>
			[one.ordinal, one.name, one.content, one.schedule, one.lead, one.responsible]
				.map(({ text }) => text.replaceAll("\n", "/"))
				.join("|"),
		);
		expect(found).toEqual(projects);
	});
});
