/** 科室 · 直属单位 · 社会组织 · 协作部门 · 区镇(街道) */
export const UNIT_KINDS = ["section", "affiliate", "charity", "partner", "town"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit as lists show it, sorted by `ordinal`, the bureau's official order. */
export interface UnitName {
	readonly id: string;
	readonly name: string;
	readonly kind: UnitKind;
	readonly ordinal: number;
}
