import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchUnits, UnitMatcher } from "@/lib/domain/unit/match-units";
import type { UnitDoubtCode } from "@/lib/domain/unit/unit-doubts";
import { planDoubtSentence } from "@/lib/format/plan-doubts";
import { KNOWN } from "./known-units";

/** Each match as id, or ?name for an unknown one, with ~ where a glance is needed. */
function read(text: string): string[] {
	return matchUnits(text, KNOWN).map(({ match, name, sureness }) => {
		const who = match.kind === "unit" ? match.unitId : match.kind === "group" ? match.groupId : `?${name}`;
		return sureness === "likely" ? `${who}~` : who;
	});
}

function codes(text: string): string[] {
	return matchUnits(text, KNOWN).flatMap(({ doubts }) => doubts.map(({ code }) => code));
}

describe("cells of the plan of 2024", () => {
	it.each([
		["社会救助和慈善事业科", ["jiuzhu"]],
		["养老服务科、市老年活动中心", ["yanglao", "laonian"]],
		["未成年人保护科、市未成年人关爱保护中心", ["weibao", "weibaozhongxin"]],
		["各区镇(街道)、供电公司、市住建局、市水务局", ["towns", "gongdian", "zhujian", "shuiwu"]],
		["各区镇(街道)、市民政局婚姻登记处、市殡仪馆", ["towns", "hunyin", "binyi"]],
		["各区镇(街道)、市慈善总会", ["towns", "cishan"]],
		["市未成年人保护工作委员会成员单位", ["council"]],
		["各区镇(街道)、市流浪乞讨人员救助管理工作联席会议各成员单位", ["towns", "conference"]],
	] as const)("%s", (text, units) => {
		expect(read(text)).toEqual(units);
	});
});

describe("names in other forms", () => {
	it.each([
		["经开区（杨舍镇）、保税区（金港街道）", ["yangshe", "jingang"]],
		["杨舍镇(经开区)", ["yangshe"]],
		["锦丰镇（民政办）", ["jinfeng"]],
		["凤凰镇（某人）", ["fenghuang~"]],
		["张家港市救助管理站；民政局社会事务科", ["jiuzhuzhan", "shiwu"]],
		["殡仪馆/供电公司", ["binyi", "gongdian"]],
		["社会救助和慈善事业科和养老服务科", ["jiuzhu", "yanglao"]],
		["供电公司与市水务局", ["gongdian", "shuiwu"]],
		["市未成年人关爱\n保护中心", ["weibaozhongxin"]],
		["各区镇\n（街道）\n塘桥镇 南丰镇", ["towns", "tangqiao", "nanfeng"]],
		["牵头单位：养老服务科；配合单位：市住建局", ["yanglao", "zhujian"]],
		["1.乐余镇 2.大新镇", ["leyu", "daxin"]],
		["市老年活动中心（牵头）、养老服务科", ["laonian", "yanglao"]],
		["供电公司等单位", ["gongdian~"]],
		["后滕街道、后腾街道", ["houcheng~", "houcheng~"]],
		["各镇（街道）", ["towns~"]],
		["各镇、街道，市慈善总会", ["towns~", "cishan"]],
		["市未保委成员单位", ["council~"]],
		["市未成年人保护工作委员会各成员单位", ["council"]],
		["市住房和城乡建设局", ["zhujian~"]],
		["养老科", ["yanglao~"]],
		["", []],
		["、；\n", []],
	] as const)("%s", (text, units) => {
		expect(read(text)).toEqual(units);
	});
});

describe("names that nobody knows", () => {
	it.each([
		["市卫健委、市财政局", ["?市卫健委", "?市财政局"]],
		["市残联和市妇联", ["?市残联", "?市妇联"]],
		["市卫健委\n市医保局等部门", ["?市卫健委", "?市医保局"]],
		["各相关部门", ["?各相关部门"]],
		["市民政局", ["?市民政局"]],
	] as const)("%s are kept", (text, units) => {
		expect(read(text)).toEqual(units);
	});

	it("come with the nearest known name", () => {
		const [match] = matchUnits("社会工作和社会组织管理处", KNOWN);
		expect(match?.match).toEqual({
			kind: "unknown",
			suggestion: { entry: { kind: "unit", unitId: "shezu" }, name: "社会工作和社会组织管理科" },
		});
		expect(matchUnits("市档案馆", KNOWN)[0]?.match).toEqual({ kind: "unknown", suggestion: null });
	});
});

describe("doubts", () => {
	it.each([
		["后滕街道", ["mistyped"]],
		["市住房和城乡建设局", ["abbreviation"]],
		["各乡镇（街道）", ["groupVariant"]],
		["凤凰镇（某人）", ["bracketIgnored"]],
		["市水务局等", ["andOthers"]],
		["社会事务科、社会事务科", ["namedTwice"]],
		["市档案馆", ["unknownName"]],
		["有关单位", ["vagueName"]],
		["社会事务科", []],
	] as const)("%s: %j", (text, expected) => {
		expect(codes(text)).toEqual(expected);
	});
});

const PIECES = [
	...[
		"各区镇",
		"（街道）",
		"养老服务科",
		"社会救助和慈善事业科",
		"后滕街道",
		"市",
		"住建局",
		"等单位",
		"牵头：",
		"成员单位",
	],
	..."、，；/和与及()（） \n1.各镇科某",
];
const cells = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
	fc.string({ unit: "binary", maxLength: 60 }),
);
const matcher = new UnitMatcher(KNOWN);

/** As the review says it: a name that nobody knows is a new unit. */
const sentenceOf = (doubt: UnitDoubtCode, name: string) =>
	planDoubtSentence(
		doubt === "unknownName"
			? { code: "unitUnknown", field: "lead", name, nearest: null }
			: { code: "unitWords", field: "lead", doubt, name, taken: name },
	);

describe("any cell", () => {
	it("is read without an exception into names that lie in it, in order and apart", () => {
		fc.assert(
			fc.property(cells, (text) => {
				let end = 0;
				for (const { span, name, doubts, sureness } of matcher.match(text)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(name).not.toBe("");
					expect(sureness === "sure").toBe(doubts.length === 0);
					for (const { code } of doubts) expect(sentenceOf(code, name)).toMatch(/。$/);
					end = span.end;
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it("loses no known name that stands between marks", () => {
		const names = KNOWN.units.flatMap(({ id, name, aliases }) =>
			[name, ...aliases].map((one) => [one, id] as const),
		);
		const lists = fc.uniqueArray(fc.constantFrom(...names), { selector: ([, id]) => id, maxLength: 6 });
		fc.assert(
			fc.property(lists, fc.constantFrom("、", "，", "；", "\n", " 、 "), (list, mark) => {
				const ids = matcher.match(list.map(([name]) => name).join(mark)).map(({ match }) => match);
				expect(ids).toEqual(list.map(([, unitId]) => ({ kind: "unit", unitId })));
			}),
		);
	});
});
