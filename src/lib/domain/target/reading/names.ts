/** How far a name may go before it is a sentence. */
const LONGEST = 40;

/** Words before the thing itself, unless they begin its name (应急, 为老, 对口, 和谐, 再生, 计划生育). */
const LEAD_IN = new RegExp(
	`^(?:${[
		"进而|从而|并且?|同时|以及|及(?!时)|和(?!谐)|与|再(?!生)|又|且|还要?|即|确保|力争|争取|全力|努力|积极|计划(?!生育)|预计|要|将|拟",
		"应(?!急)|须|继续|进一步|共计?|总计|累计|重点(?![村镇项户工企对])|全面|不断|持续|加快|着力|按时|如期|及时|分别|均|都|各自?",
		"至少|最少|不[少低]于|不超过|使|让|把|对(?!口|接)|为(?!老|民)|在(?!册|校|职)|于|到(?!位)|至|以(?!奖|工)|按照?|通过(?!率)",
		"其中|总共|约|实现|完成(?!率)|达到?(?!标)|保持|确定",
		"[我全本][市县区镇省州村]|市级?(?![民政])|年度?内|全年|今年|本年度?|20\\d\\d年(?:度|底|全年)?|年底|辖区内?",
		"[、,的]",
	].join("|")})+`,
);
/** What may stand before 各区镇. */
const LEAD_IN_BEFORE_UNITS = /^(?:[、,]|要求|组织|[我全本][市县区镇]|年内|全年)+(?=[各每])/;
const UNITS_SUBJECT =
	/^(?:各|每)(?:个)?(?:区镇|乡镇|镇街|镇|街道|村居|村|社区|县市区|区县|县区|县|地|单位|部门|科室|板块|中心|站点|机构)(?:要|应|须|均|都|全年|每年|年内)?/;
const TRAIL =
	/(?:分别|均|都|各|共计?|总计|累计|力争|确保|争取|至少|最少|不得?[少低高大多小]于|不超过|达到?|达|保持|稳定|控制|维持|提[高升]|增加|扩大|降低?|下降|到|至|在|为|约|近|超过?|突破|实现|完成|的|、|,|和|与|及|以及|比例为|总数)+$/;
const VERBS_KEPT =
	/^(?:新建|建成|改造|新增|培训|发放|安装|打造|创建|培育|组建|开展|举办|建设|提供|改扩建|配备|消除)/;
const ENDING = /(?:工作任务|任务|工作|目标)$/;
/** Where a second act begins: 完成10家助餐点建设并及时投入运营. */
const NEXT_ACT = /(?:并(?!轨|联|购|网|列)|,|;|:|。|且|以及|从而|用于|后续)/;
const SERVICE = /(?:提供|开展|实施|进行|落实|发放|安装|配备|办理|建立)([^,;:。]{2,})$/;

/**
 * A name for a figure from the words around it: what comes before a rate, what comes after a count, with the verb
 * that makes it. `carried` is the name of the figure before, for 5栋安置房192套. A hint for a person, never empty.
 */
export function nameOf(words: {
	readonly before: string;
	readonly after: string;
	/** It is the words before that name it: a rate, an amount of money. */
	readonly beforeCounts: boolean;
	readonly carried: string;
	readonly clause: string;
}): string {
	const before = withoutTrail(withoutLead(words.before));
	const after = afterName(words.after);
	const candidates = words.beforeCounts
		? [before, after, words.carried, words.clause]
		: [joined(before, after), after, before, words.carried, words.clause];
	const name = candidates.map(tidied).find((candidate) => candidate.length > 0);
	return name ?? words.clause.slice(0, LONGEST);
}

function withoutLead(words: string): string {
	const shortened = words.slice(-LONGEST * 2);
	const bare = shortened.replace(LEAD_IN_BEFORE_UNITS, "").replace(UNITS_SUBJECT, "");
	return bare.replace(LEAD_IN, "").replace(UNITS_SUBJECT, "").replace(LEAD_IN, "");
}

function withoutTrail(words: string): string {
	return words.replace(TRAIL, "");
}

function afterName(words: string): string {
	const act = words.slice(0, LONGEST).split(NEXT_ACT, 1)[0] ?? "";
	const thing = act.replace(/^(?:以上|以内|左右|的)+/, "");
	return SERVICE.exec(thing)?.[1] ?? thing;
}

/** 新建 + 标准化老年活动室; 完成 says nothing. */
function joined(before: string, after: string): string {
	if (after === "") return before;
	if (before.length > 6) return after.length > 1 ? after : before;
	return VERBS_KEPT.test(before) ? before + after : after;
}

function tidied(name: string): string {
	if (name === "") return name;
	return name
		.replace(/^[、,\s的]+/, "")
		.replace(/[、,\s的]+$/, "")
		.replace(ENDING, "")
		.slice(0, LONGEST);
}
