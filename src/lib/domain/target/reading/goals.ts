import { isSize } from "./measure-words";
import type { Quantity } from "./quantities";

/** The words around a quantity that decide whether somebody owes it. */
export interface Surroundings {
	/** From the last quantity or the clause's beginning up to the words of comparison. */
	readonly before: string;
	/** The words of comparison before it, or "". */
	readonly cue: string;
	/** Words before it compare it (至少, 不低于), be it those of the list that it stands in. */
	readonly demanded: boolean;
	/** From behind the words of comparison to the next quantity's or the clause's end. */
	readonly after: string;
	/** The words of comparison behind it (以上), or "". */
	readonly behind: string;
	/** Straight behind another number, without a 、: 180个60户. */
	readonly adjoining: boolean;
	/** Whether another quantity of the same clause follows. */
	readonly followed: boolean;
	/** The clause before it said 其中, and this one has no verb of its own. */
	readonly ofBreakdown: boolean;
	/** Straight behind a goal and a 、 or 和, without words of its own: 1.2万人、600万元. */
	readonly alongside: boolean;
	/** Behind a sum of money that is owed and a 、: 争取省级资金900万元、市级资金260万元. */
	readonly behindMoney: boolean;
	/** Nothing compares it, before or behind. */
	readonly exactly: boolean;
	/** 各 or 每 unit owes it. */
	readonly each: boolean;
}

/** What is done to make something that was not there: only these make a lone Chinese digit a figure. */
const GOAL_VERB =
	/(?:完成|新建|建成|建设|改造|新增|增设|打造|创建|培育|组建|举办|开展|改扩建|扩建|实现|达到|建立|设立|选树|评选|推出|推广|承办|召开|开办|启用|投用|落实|办好|实施|引进|孵化|发展|认定|申报|争创|命名|编制|编印|出台|制定|形成|配备|配置|购置|安装|打通|整治|修缮|提升|新改建|迁建|布设|招募|培训|推荐|遴选|确定|选[取定择]|建好|开工|竣工|建|做好)(?:不[少低]于|至少|好|了)?$/;
/** What a plan counts without owing it: aspects, stages, slogans. */
const NOT_THINGS =
	/^(?:以上)?(?:方面|层面|阶段|环节|步骤|维度|坚持|确保|全面|转变|百分|意识|自信|台阶|梯度|层次|领域|类别|部分|要素|关键|批次推进|时段|时间|月|季度|小时|工作日|自然日|一[批系]|一(?![级流类体])(?=[^,;])|统一|结合|同步|到位|没有|严禁|不得|必须|着力|强化|突出|目标任务|重点(?![村镇项户工企点])|渠道|途径|方向|板块|循环|体系|机制|不(?:变|放|能|准|出)|方式|原则|角度|平衡|对标|主体责任|大局|清单|工程区|优先|轮子|维护|能力|轮次)/;
/** A whole that everybody knows: 全市11个区镇. */
const WHOLE_BEFORE = /(?:[全我本][市县区镇省州]|辖区内?|所有|所辖|下辖|全部|辖|涉及|涵盖)(?:的)?(?:共)?$/;
const WHOLE_AFTER = /^(?:区镇|乡镇|镇|街道|村|社区|居|板块|县|区|市|部门|成员单位|科室|行政村|乡)/;
/** 十个区镇各建2处: how many owe it. */
const EACH_OF_THEM =
	/^(?:个)?(?:区镇|乡镇|镇街|镇|街道|村|社区|县市?区|板块|中心|站点?)(?:各(?!类|种|级)|均|分别|共(?![同建享治]))/;
/** 1个村配备1名护林员: of each village. */
const ONE_OF_THEM =
	/^(?:区镇|乡镇|镇街|镇|街道|村|社区|县|区|网格|小区)(?:设[立置]?|建[设成]?|配[备置齐]?|有|至少|一|1)/;
function isSubject({ after }: Surroundings, value: number): boolean {
	return EACH_OF_THEM.test(after) || SUBJECT.test(after) || (value === 1 && ONE_OF_THEM.test(after));
}
/** 6个中心均实现90%以上覆盖: whom the figure behind it is said of. */
const SUBJECT = /^[^,;:。、\d]{1,8}(?:均|都)/;
const LARGE_PROJECT = /^(?:的)?(?:产业|工业|制造业|服务业|重点|重大)?(?:项目|企业)/;
/** 在4个县的20家敬老院 */
const SCOPE = /^(?:区镇|乡镇|镇街|镇|街道|社区|村|小区|县|区|市|片区)[^,;:。、\d]{0,3}的/;
/** A share, a stake or a rank rather than a goal; a price, a standard. */
const NOT_OWED_BEFORE =
	/(?:占(?![比地])[^,;:。率比]{0,14}|(?<![百千部充])分(?:成|为)?|占地(?:面积)?(?:约|为|达)?|(?:分解|细化|划分)到|(?<![年月日底末之以节])前|年满|未满|不满|不足|超出|间隔|相距|距离?|每隔|共有|有|由|围绕|聚焦|从|按照?|(?:细化|分解|划分|归纳|整合|组合|合并|划)[成为][^,;:。]{0,10}|按照?每[^,;:。]{0,8}|限高|邮编|电话|编号|平均每|每[千万百十]|每百|每间隔|不?超过?\d+米|分别为)$/;
const NOT_OWED_AFTER =
	/^(?:人?组成|的?分会场|周年|个?届次|左右手|为一|一(?:组|班|档|策|品|网|体|评|报|次|查)|\/[年月日人户次]|半径|范围|之内服务圈|距离|开外|服务圈|生活圈|便民圈|助餐圈|养老圈|响应|办结|值守|救助热线|热线|开放|不间断|历史|标准间|制)/;
const FREQUENCY = /每(?:两|2|半|一|1|个)?个?(?:月|季度?|周|天|日|星期|旬|半年|学期|晚|批)[^,;:。]{0,16}$/;
const DOERS = /^[^,;:。]{1,14}?(?:全年|年内|共|计划|预计|拟|将)(?:计划)?(?:完成|实现|投入|到位|开展|新建)/;
/** How many people live somewhere is a description. */
const INHABITANTS = /(?:户籍|常住|老年|总|流动|儿童)人口(?:总?数)?(?:约|达|为|共|有|超)*$/;
const PRICE =
	/补[助贴]|奖[励补]|资助|标准|每[人户月张床个座处家村年次位名所]|人均|单价|收费|限额|给予|[按照][^,;:。]{0,10}$|造价|合同价|中标价|罚款|总投资|概算|估算|总价|总造价|预算为|最高限价|以奖代补|基数/;
const PRICE_RAISED = /(?:提高|提升|增加|上调|调整|提标|上涨|涨|增长)(?:到|至|为)?|不[低少]于|达到?/;
const MONEY_SPENT =
	/投[入资]|减免|筹[集措资款]|突破|争取|募[集捐]|发放|拨付|落实|完成|安排|实现|支出|销售|收入|捐赠|到位|使用|资金|新增|不[少低]于|达到?|产值|营收|善款|增加值|总额|税收|(?:提高|提升|增加|上调)[到至]/;
/** Behind 的, the quantity describes a thing, unless the thing is the goal itself. */
const ATTRIBUTE =
	/^的(?!(?:[^,;:。]{0,6})?(?:目标|任务|要求|比例|水平|标准|增[长速幅]|速度|指标|覆盖|规模|进度|资金|经费|善款))/;
/** 同比增长12%: statistics of what was, unless it is promised. */
const AGAINST_LAST_YEAR = /[同环]比(?:[^,;:。]{0,6})$/;
/** 占比不低于60%,高于全省平均3个百分点: a comment on the figure before. */
const AGAINST_OTHERS = /^(?:比|较|[高低]于|高出|超[过出]?|领先)[^,;:。]{2,14}$/;
/** 全镇30%以上的村建设一处…: the share of places is the goal, not a trait of them. */
const SHARE_OF_PLACES = /^的(?:行政|自然|城市|农村)?(?:乡镇|镇|街道|村|社区|小区|县|区|机构|学校|单位)/;
/** 由30%提高到60%: where it comes from is no goal. */
const STARTS_FROM = /(?:由|从|在)[^,;:。]{0,16}$/;
const RAISED_AFTER =
	/^[^,;:。]{0,6}?(?:提高|提升|增加|上升|扩大|下降|降低?|减少|压缩|缩短|调整|增长|扩展|发展|拓展)(?:到|至|为)|^(?:基础上)/;
const TOTAL = /(?:^|[^,;:。])(?:共计?|总计|合计|总共)$/;
const SUMMED = /[建增改修扩设完开举培发安打创投组实][成设造增展办训放装立施]?|计划|需|拟/;

/** Whether a quantity is a goal, given what was said of it. Progress is judged elsewhere (progress.ts). */
export function isGoal(quantity: Quantity, around: Surroundings): boolean {
	const { kind, unit, lone, value } = quantity;
	const { before, cue, demanded, after, followed } = around;
	if (around.exactly && AGAINST_LAST_YEAR.test(before) && !/力争|确保|预计|计划/.test(before)) return false;
	if (/点$/.test(unit) && kind === "rate" && AGAINST_OTHERS.test(before + cue)) return false;
	if (kind === "bare" && !isBareGoal(quantity, before, cue, after)) return false;
	if (
		kind === "hours" &&
		!(/时[长间数]|志愿服务|服务|累计|培训|学习|授课/.test(before) && !/^[内]|^以内/.test(after))
	)
		return false;
	if (kind === "score" && !demanded && !/^以上/.test(after)) return false;
	const said = demanded ? before.replace(/[有为]$/, "") : before;
	if (NOT_OWED_BEFORE.test(said + cue) && !/[率比度数量]$/.test(before)) return false;
	// 由890元/月提高到960元/月, 不低于5200元/年: a standard that is raised or demanded.
	const standard = kind === "money" && after.startsWith("/") && PRICE_RAISED.test(before + cue);
	if (NOT_OWED_AFTER.test(after) && !standard) return false;
	// 其中 parts a figure that is owed already, unless it demands something of the part.
	if ((/^其中/.test(before) || around.ofBreakdown) && !demanded && !/力争|确保/.test(before)) return false;
	if (INHABITANTS.test(before)) return false;
	// 57个项目全年计划完成投资98.5亿元: who does it, not what is done.
	if (before === "" && followed && kind === "count" && DOERS.test(after)) return false;
	if (kind === "count" && NOT_THINGS.test(after)) return false;
	if (kind === "count" && WHOLE_BEFORE.test(before) && WHOLE_AFTER.test(after)) return false;
	if (kind === "count" && before === "" && followed && isSubject(around, value)) return false;
	if (kind === "count" && followed && /在$/.test(before) && SCOPE.test(after)) return false;
	// 引进投资5亿元以上项目6个, 超180个60户以上自然村: how large each of them is.
	if (followed && kind === "money" && LARGE_PROJECT.test(after)) return false;
	if (followed && isSize(unit) && /^[^,;:。、]{0,4}率/.test(after)) return false;
	if (around.adjoining && /^以上/.test(around.behind)) return false;
	if (FREQUENCY.test(before + cue) && kind === "count") return false;
	if (STARTS_FROM.test(before) && RAISED_AFTER.test(after)) return false;
	if (
		kind === "money" &&
		!isOwedMoney(around.alongside || around.behindMoney ? SPENT_WITH + before : before, cue, after)
	)
		return false;
	if (TOTAL.test(before) && !SUMMED.test(before.slice(0, -1).replace("为民办实事", ""))) return false;
	if (ATTRIBUTE.test(after) && isAttribute(quantity, before, after, followed)) return false;
	if (
		isSize(unit) &&
		followed &&
		/(?:面积|规模|长|宽|高)(?:约|为|达)?$/.test(before) &&
		!/总|新增|完成/.test(before)
	)
		return /总建筑面积|总长/.test(before);
	if (lone) return isLoneGoal(value, unit, around);
	return true;
}

/** Nothing is named behind the number: only a comparison makes it a goal, and it must not be a year. */
function isBareGoal({ value, more }: Quantity, before: string, cue: string, after: string): boolean {
	if (value >= 1900 && value <= 2100 && !more) return false;
	if (after !== "" && !/^以[上下内]|^左右/.test(after)) return false;
	return (
		cue !== "" ||
		(/(?:户数|人数|数量|个数|总数|总量|人次|场次|满意度|得分)(?:为)?$/.test(before) && value > 0)
	);
}

/**
 * 一 is an article (打造一个品牌) unless it is counted out; 二 to 九 need a verb that makes things, or as many names
 * before them (甲、乙、丙三所小学).
 */
function isLoneGoal(
	value: number,
	unit: string,
	{ before, demanded, after, followed, each, alongside }: Surroundings,
): boolean {
	// 武乡、五台2个镇: straight before another number it is a part of a name.
	if (/^[一二两三四五六七八九]/.test(after) || (after === "" && followed)) return false;
	if (demanded || (each && !/^[批次面块片对]/.test(unit))) return true;
	if (/^[批次面块片对]$/.test(unit)) return false;
	if (alongside && value > 1) return true;
	if (value === 1) {
		if (!/^[所家座处栋幢条个]$/.test(unit)) return false;
		if (alongside) return true;
		return after === "" ? BUILT.test(before) : BUILT_HERE.test(before);
	}
	if (GOAL_VERB.test(before) || (after === "" && GOAL_VERB.test(before.slice(0, 2)))) return true;
	return after !== "" && value > 2 && before.split("、").length === value;
}

/** 一 is a number where a house is built. */
const BUILT = /新建|建成|新增|扩建|迁建|改建/;
const BUILT_HERE = /(?:新建|建成|新增|扩建|迁建|改建)设?$/;

/** 奖补资金不低于30万元: a fund, and no price. */
const FUND = /(?:资金|经费)$/;
const RAISED_FUND = /争取|安排|投入|筹[集措资]|拨付|到位/;
/** 发放1.2万人、600万元: what is said of the people is said of the money. */
const SPENT_WITH = "投入";

function isOwedMoney(before: string, cue: string, after: string): boolean {
	if (FUND.test(before) && (cue !== "" || RAISED_FUND.test(before))) return true;
	if (PRICE.test(before) || /^(?:\/|每|的?(?:补[助贴]|奖[励补]|标准|资助))/.test(after)) {
		return (
			PRICE_RAISED.test(before + cue) &&
			!/给予|奖[励补]|总投资|概算|估算/.test(before) &&
			!/^的?(?:补|奖)/.test(after)
		);
	}
	return MONEY_SPENT.test(before + cue);
}

/** 的 behind it: 面积300平方米以上的, 不足30%的; but 完成全市60%以上的行政村 stays a goal. */
function isAttribute({ unit, kind }: Quantity, before: string, after: string, followed: boolean): boolean {
	if (/(?:对|凡|凡是|不足|未达?到?|低于|满|有|在|给|为|面积|投资)[^,;:。]{0,10}$/.test(before)) return true;
	if (kind === "rate") return followed && !SHARE_OF_PLACES.test(after);
	return followed || isSize(unit) || kind === "money";
}
