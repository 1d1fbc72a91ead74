/** The eleven towns in the official order, as accounts and units, with the name that their prose uses. */
export const towns = [
	["yangshe", "杨舍镇"],
	["jingang", "金港街道"],
	["houcheng", "后塍街道"],
	["deji", "德积街道"],
	["jinfeng", "锦丰镇"],
	["tangqiao", "塘桥镇"],
	["fenghuang", "凤凰镇"],
	["leyu", "乐余镇"],
	["nanfeng", "南丰镇"],
	["daxin", "大新镇"],
	["changyinsha", "常阴沙"],
] as const;

export type Town = (typeof towns)[number][0];

/** Minutes of a working morning from an ordinal, so that no two acts share a minute without need. */
export function clock(ordinal: number, hour = 9): string {
	const minutes = hour * 60 + 5 + ordinal * 7;
	return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
