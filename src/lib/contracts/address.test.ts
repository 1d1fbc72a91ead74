import { expect, it } from "vitest";
import { adjustmentListFilters } from "./adjustment-list";
import { auditFilters } from "./audit";
import { reportListQuery } from "./report";

// PostgreSQL refuses NUL in a text: such an address answered 500.
it.each([
	["reports", reportListQuery],
	["adjustments", adjustmentListFilters],
	["audit", auditFilters],
] as const)("drops a NUL from the address of %s", (_, query) => {
	const typed = "a\u0000b";
	const asked = { unit: typed, project: typed, milestone: typed, subject: typed, who: typed };
	expect(JSON.stringify(query.parse(asked))).not.toContain("u0000");
});
