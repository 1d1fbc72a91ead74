import { lineAsMeant } from "./shown-text";

// What a goal counts, said in two places of a plan in two ways: 完成10个助餐点建设任务, 完成10家助餐点建设.

const LEADING = /^(?:全市|全县|全区|全年|年度|年内|各类|新增|新建|完成|实现|达到|开展|推进)+/u;
const FORM = /(?:任务|工作|数量|目标|比例|比率|率|数)$/u;
const WORK =
	/(?:选址|建设|建成|改造|新建|扩建|安装|验收|评定|评估|培训|评选|选树|打造|创建|组建|开工|竣工|完工|投用|运营|招标|挂牌|命名)+$/u;
const RATE_STOCK = /(?:覆盖率|占比|拥有率|持证率|配备率|建成率|入住率|普及率|拥有量)$/u;
/** Things done by whoever leads, rather than carried out place by place. */
const OFFICE_MEASURES = new Set([..."次场期份篇项条部课讲节批件"]);
const PLACE_MEASURES = new Set([..."个家处所座"]);
/** What a town has inside it: a rate of these is made up by the towns. */
const OF_TOWNS = /行政村|自然村|村|社区|乡镇|镇|街道|居委/u;

const plain = (name: string) => lineAsMeant(name).replace(/的|[“”"（）]/gu, "");

/** What the name says without how: 社会组织年检率 → 社会组织年检. */
export function stemOf(name: string): string {
	const bare = plain(name).replace(LEADING, "");
	const stem = bare.replace(FORM, "");
	return stem.length >= 2 ? stem : bare;
}

/** The thing itself, without what is done to it: 助餐点选址 → 助餐点. */
export function thingOf(name: string): string {
	const thing = stemOf(name).replace(WORK, "");
	return thing.length >= 2 ? thing : stemOf(name);
}

/** What is done to the thing; empty where the name does not say. */
export const workOf = (name: string) => stemOf(name).slice(thingOf(name).length);

/** Whether words speak of what a goal counts. */
export function speaksOf(words: string, name: string): boolean {
	const stem = stemOf(name);
	return stem.length >= 2 && plain(words).includes(stem);
}

/** Whether the same share is held rather than made in the course of the year: 覆盖率. */
export const isStock = (name: string) => RATE_STOCK.test(name);

/** Whether readings come from the towns that do it place by place, by what is counted. */
export function isOfTowns(name: string, unit: string, words: string): boolean {
	if (unit === "%") return OF_TOWNS.test(words);
	return unit !== "" && !OFFICE_MEASURES.has(unit) && !/[元次]/u.test(unit) && name !== "";
}

/** Whether two measure words may count the same thing: 10个助餐点, 10家助餐点. */
export const sameMeasure = (a: string, b: string) =>
	a === b || a === "" || b === "" || (PLACE_MEASURES.has(a) && PLACE_MEASURES.has(b));
