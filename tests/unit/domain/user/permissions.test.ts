import { describe, expect, it } from "vitest";
import {
	actingUnitOf,
	CAPABILITIES,
	type Capability,
	may,
	mayAnywhere,
	RELATIONS,
	relationsOf,
} from "@/lib/domain/user/permissions";
import { ROLES } from "@/lib/domain/user/roles";

/**
 * The table of docs/product.md, Who may do what, by hand: for each capability and role the relations in which
 * it may; `*` is always, an empty cell never. L lead, R responsible, O own unit, 1 the only reviewer, - other.
 */
const MATRIX: Record<
	Capability,
	readonly [admin: string, leader: string, office: string, section: string, unit: string, auditor: string]
> = {
	viewPlan: ["*", "*", "*", "*", "LRO", "*"],
	viewTotals: ["*", "*", "*", "*", "LRO", "*"],
	viewFigures: ["*", "*", "*", "*", "LO", ""],
	viewReports: ["", "*", "", "LO", "LO", ""],
	viewApprovedReports: ["", "*", "*", "LO", "LO", ""],
	viewNotes: ["", "*", "*", "*", "L", ""],
	viewEvidence: ["", "*", "*", "L", "L", ""],
	updateMilestone: ["", "", "", "L", "L", ""],
	allocate: ["", "", "", "L", "L", ""],
	enterLeadReading: ["", "", "", "L", "L", ""],
	askExtension: ["", "", "", "L", "L", ""],
	writeReport: ["", "", "", "O", "O", ""],
	reviewReport: ["", "1", "", "L", "L", ""],
	instruct: ["", "*", "", "", "", ""],
	decideExtension: ["", "*", "", "", "", ""],
	remind: ["", "*", "", "L", "L", ""],
	readDraftBulletin: ["", "*", "*", "L", "L", ""],
	proposeBulletinText: ["", "", "", "L", "L", ""],
	issueBulletin: ["", "", "*", "", "", ""],
	readIssuedBulletin: ["", "*", "*", "L", "LRO", ""],
	managePlan: ["*", "", "", "", "", ""],
	manageUsers: ["*", "", "", "", "", ""],
	manageUnits: ["*", "", "", "", "", ""],
	manageSettings: ["*", "", "", "", "", ""],
	viewAudit: ["", "", "", "L", "LO", "*"],
};

const SIGNS = { lead: "L", responsible: "R", ownUnit: "O", onlyReviewer: "1", other: "-" } as const;

describe("who may do what", () => {
	const cells = CAPABILITIES.flatMap((capability) =>
		ROLES.map((role, column) => [capability, role, MATRIX[capability][column] ?? ""] as const),
	);
	it.each(cells)("%s by %s: %s", (capability, role, cell) => {
		for (const relation of RELATIONS) {
			const expected = cell === "*" || cell.includes(SIGNS[relation]);
			expect([relation, may({ role }, capability, relation)]).toEqual([relation, expected]);
		}
	});

	it("is allowed by any of several relations, and by none without one", () => {
		expect(may({ role: "unit" }, "viewReports", ["responsible", "ownUnit"])).toBe(true);
		expect(may({ role: "unit" }, "viewReports", ["responsible"])).toBe(false);
		expect(may({ role: "unit" }, "viewReports", [])).toBe(false);
	});

	it.each([
		["viewFigures", "admin leader office section unit"],
		["viewApprovedReports", "leader office section unit"],
		["reviewReport", "leader section unit"],
		["viewAudit", "section unit auditor"],
		["readIssuedBulletin", "leader office section unit"],
		["manageUsers", "admin"],
	] as const)("%s is to be had somewhere by %s", (capability, expected) => {
		expect(ROLES.filter((role) => mayAnywhere({ role }, capability)).toSorted()).toEqual(
			expected.split(" ").toSorted(),
		);
	});
});

describe("what a viewer's unit is to a thing", () => {
	const thing = {
		leadIds: ["yanglao", "laonian"],
		responsibleIds: ["yangshe", "laonian"],
		unitId: "yangshe",
	};
	it.each([
		["a lead", "section", "yanglao", ["lead"]],
		["a lead that is responsible too", "unit", "laonian", ["lead", "responsible"]],
		["a town, of its own report", "unit", "yangshe", ["responsible", "ownUnit"]],
		["a town that has nothing to do with it", "unit", "leyu", ["other"]],
		["another section", "section", "shiwu", ["other"]],
		["a leader, whatever unit stands beside the name", "leader", "yanglao", ["other"]],
		["the office", "office", "bangongshi", ["other"]],
		["an auditor", "auditor", null, ["other"]],
	] as const)("%s", (_, role, unitId, expected) => {
		expect(relationsOf({ role, unitId }, thing)).toEqual(expected);
	});

	it("is asked of leads alone, or of the project as a whole, by leaving the rest out", () => {
		expect(relationsOf({ role: "unit", unitId: "yangshe" }, { leadIds: ["yanglao"] })).toEqual(["other"]);
		expect(relationsOf({ role: "unit", unitId: "yanglao" }, { leadIds: ["yanglao"] })).toEqual(["lead"]);
		const whole = { leadIds: thing.leadIds, responsibleIds: thing.responsibleIds };
		expect(relationsOf({ role: "unit", unitId: "yangshe" }, whole)).toEqual(["responsible"]);
	});

	it.each([
		["admin", null],
		["leader", null],
		["office", null],
		["section", "yangshe"],
		["unit", "yangshe"],
		["auditor", null],
	] as const)("a %s with a unit beside the name acts for %s", (role, expected) => {
		expect(actingUnitOf({ role, unitId: "yangshe" })).toBe(expected);
		expect(actingUnitOf({ role, unitId: null })).toBe(null);
	});
});
