import { describe, expect, it } from "vitest";
import { readTargets } from "@/lib/domain/target/read-targets";

const codes = (text: string) => readTargets(text, 2024).map(({ doubts }) => doubts.map(({ code }) => code));

describe("what a person is asked to check", () => {
	it.each([
		["新建养老院3所。", [[]]],
		["改造敬老院15家左右。", [["approximate"]]],
		["新建幸福小院5-8个。", [["range"]]],
		["力争完成300户。", [["softGoal"]]],
		["各镇（街道）打造2个示范村。", [["perUnitImplied"]]],
		["指导各镇（街道）建成助餐点10个。", [["perUnitUnclear"]]],
		["4月：制定方案。培训65人。", [["dateInherited"]]],
		["6月前完成65户。", [["dateUnclear"]]],
		["今年完成65户。", [["yearOnly"]]],
		["到2026年底，建成6家。", [["otherYear"]]],
		["打造三个示范点。", [["loneDigit"]]],
		["年底前累计建成40个。", [["cumulative"]]],
		["争取资金300万元。", [["money"]]],
		["推进服务综合体建设（8个）。", [["inBrackets"]]],
		["安装报警装置3000户（其中独居1200户）。", [["breakdownLeftOut"]]],
		["三分之一的村完成命名。", [["fraction"]]],
		["入户率、知晓率均达到95%。", [["shared"], ["shared"]]],
		["安葬率提高3个百分点。", [["growth"]]],
		["群众满意度不低于95。", [["unitMissing"]]],
		["年度抽查数量不低于8%。", [["rateOfCount"]]],
		["各镇每年开展活动2场。", [["perUnitImplied", "yearly"]]],
	] as const)("%s %j", (text, expected) => {
		expect(codes(text)).toEqual(expected);
	});

	it("decides how sure the reading is", () => {
		const surenessOf = (text: string) => readTargets(text, 2024)[0]?.sureness;
		expect(surenessOf("新建养老院3所。")).toBe("sure");
		expect(surenessOf("力争完成300户。")).toBe("likely");
		expect(surenessOf("打造三个示范点。")).toBe("doubtful");
	});
});

describe("where a goal stands", () => {
	it("is told by offsets into the text as it was given", () => {
		const text = "１、全年完成适老化改造１ ８００户（含 农村 300户）；新建 中转站 8个、分类池 20个。";
		const spans = readTargets(text, 2024).map(({ span, valueSpan }) => [
			text.slice(span.start, span.end),
			text.slice(valueSpan.start, valueSpan.end),
		]);
		expect(spans).toEqual([
			["全年完成适老化改造１ ８００户", "１ ８００户"],
			["新建 中转站 8个", "8个"],
			["分类池 20个", "20个"],
		]);
	});
});

describe("a proposed name", () => {
	it.each([
		["全年完成10个助餐点建设任务，不断完善网络。", ["助餐点建设"]],
		["年内实现社会组织年检率不低于96%，等级评估率不低于80%。", ["社会组织年检率", "等级评估率"]],
		["各区镇（街道）选树不少于1处特色乡村", ["特色乡村"]],
		["为120个低保家庭提供居室适老改造服务", ["居室适老改造服务"]],
		["建设5栋安置房192套", ["建设安置房", "安置房"]],
		["完成10家助餐点建设并及时投入运营。", ["助餐点建设"]],
		["筹资400万元新建4所福利中心", ["筹资", "新建福利中心"]],
		["完成应急救护培训65人。", ["应急救护培训"]],
		["为老服务站点建设10个", ["为老服务站点建设"]],
		["新增“三定一督”达标小区210个。", ["新增“三定一督”达标小区"]],
		["家庭医生签约率和健康体检率分别达到70%、65%。", ["家庭医生签约率", "健康体检率"]],
	] as const)("%s %j", (text, names) => {
		expect(readTargets(text, 2024).map(({ name }) => name)).toEqual(names);
	});
});
