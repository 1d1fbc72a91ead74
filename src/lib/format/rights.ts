import { type Capability, may, RELATIONS, type Relation } from "@/lib/domain/user/permissions";
import type { Role } from "@/lib/domain/user/roles";
import { CAPABILITY_WORDS } from "./labels";

/** Where a right holds, when not everywhere. */
const WHERE: Readonly<Record<Relation, string | null>> = {
	lead: "本单位牵头的项目",
	responsible: "本单位承担的项目",
	ownUnit: "本单位的内容",
	onlyReviewer: "没有其他单位可以审核的报告",
	other: null,
};

/** The acts that the application has pages for. A right to what nobody can find would only confuse. */
const OFFERED: readonly Capability[] = [
	"viewPlan",
	"viewTotals",
	"viewFigures",
	"viewReports",
	"viewApprovedReports",
	"updateMilestone",
	"allocate",
	"enterLeadReading",
	"askExtension",
	"writeReport",
	"reviewReport",
	"decideExtension",
	"manageUsers",
	"manageUnits",
	"manageSettings",
	"viewAudit",
];

export interface RightInWords {
	readonly what: string;
	/** Where it holds; null for everywhere. */
	readonly where: string | null;
}

/** What a role may do, in words (docs/product.md, Who may do what). */
export function rightsInWords(role: Role): RightInWords[] {
	const held = OFFERED.filter((capability) =>
		RELATIONS.some((relation) => may({ role }, capability, relation)),
	);
	return held
		.filter((capability) => capability !== "viewApprovedReports" || !held.includes("viewReports"))
		.map((capability) => ({ what: CAPABILITY_WORDS[capability], where: whereHeld(role, capability) }));
}

function whereHeld(role: Role, capability: Capability): string | null {
	if (may({ role }, capability, "other")) return null;
	const places = RELATIONS.filter((relation) => may({ role }, capability, relation));
	return places.flatMap((relation) => WHERE[relation] ?? []).join("、");
}
