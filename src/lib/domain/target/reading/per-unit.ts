/** Who owes a figure. `implied`: the towns are its subject, but no 各自 says that each owes the whole. */
export type PerUnit = "each" | "implied" | "unclear" | "no";

const PLACES =
	"区镇|乡镇|镇街|镇办|镇区|镇|街道|乡|村居|村民?|社区|居委会?|县市区|区县|县区|市县|县|区(?![域间])|市(?![场民])|地(?![区域名])|片区|网格|小区|园区|板块|基层|分局|中心|站点|站|机构|学校|单位|部门|科室|支部|党组织|社会组织|协会|商会|养老院|敬老院|福利院|企业|医院|点|家|所|团队|队伍|分中心|单元|服务点";
/** 每个镇, 每村, 每个区镇; not 每千名老年人, 每年, 每月, 每次. */
const EVERY = new RegExp(`每(?:一)?(?:个|家|所|处|座|支)?(?:[^,;:。每各千万百]{0,6}?)(?:${PLACES})`);
/** 1个村配备1名 */
const ONE_PLACE = new RegExp(`^[1一]个(?:${PLACES})(?:设[立置]?|建[设成]?|配[备置齐]?|有|至少)$`);
/** 每处面积不低于300平方米: so much of each thing. */
const EVERY_THING = /每(?:一)?[处所座家栋幢间](?:[^,;:。每各千万百]{0,4}?)(?:面积|床位|规模)/;
const EVERY_PERSON = /每(?:一)?[名位人户](?!次)/;
/** 各 before a verb, a number or a comparison: 四中心各组建1支. */
const EACH_ADVERB =
	/各(?:自|建|组建|新建|设|新增|培育|打造|建成|创建|选|举办|开展|完成|配备?|安排|不[少低]于|至少|确定|推荐|评选|改造|建设|选树|申报|承办|落实|提供|招募|培训|\d|[一二两三四五六七八九十]|达)|(?<![前底日月])分别(?:建|组建|新建|设|新增|培育|打造|不[少低]于|至少|完成|创建|举办|开展)/;
const ALL_UNITS = new RegExp(
	`各(?![类项种级界方族环阶个]|大(?!型))(?:个)?[^,;:。各的]{0,6}?(?:${PLACES})`,
	"g",
);
/** 指导各区镇建成10个: whether each or all together is not said. */
const OBJECT_OF =
	/(?:指导|组织|推动|督促|协助|支持|帮助|引导|对|向|为|在|到|入|完成|覆盖|深入|面向|实现|联合|会同|依托|对接|发动|于|与|和|由|及|将|把|以|从|开展|推进|抓好|做好|加强|给|惠及|走访|统筹|协调)(?:全[市县区])?$/;
const EACH_OF_OBJECT = /至少|不[少低]于|均|分别|都/;

/** `words`: what stands in the clause before the figure; `after`: what follows it, up to the next mark; `money`: 每人820元
 * is a standard; `many`: more than one unit will have. */
export function perUnitOf(words: string, after: string, { money = false, many = false } = {}): PerUnit {
	if (/^\/(?:每)?(?:区镇|镇|街道|村|社区|站|个|家|所|点|处|中心|单位)/.test(after)) return "each";
	if (ONE_PLACE.test(words)) return "each";
	if (!/[各每]|分别/.test(words)) return "no";
	if (EACH_ADVERB.test(words) || EVERY.test(words) || EVERY_THING.test(words)) return "each";
	if (!money && EVERY_PERSON.test(words)) return "each";
	let last: RegExpExecArray | null = null;
	ALL_UNITS.lastIndex = 0;
	for (let match = ALL_UNITS.exec(words); match; match = ALL_UNITS.exec(words)) last = match;
	if (!last) return "no";
	// 各区县1300余个: nobody does anything in between, it is where they are.
	if (many && last.index + last[0].length === words.length) return "unclear";
	if (!OBJECT_OF.test(words.slice(Math.max(0, last.index - 8), last.index))) return "implied";
	return EACH_OF_OBJECT.test(words.slice(last.index)) ? "each" : "unclear";
}
