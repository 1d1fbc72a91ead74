import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/user/roles";
import { rightsInWords } from "@/lib/format/rights";
import { formatUserAgent } from "@/lib/format/user-agent";

// By hand from docs/product.md, Who may do what.
const EXPECTED: Readonly<Record<Role, readonly string[]>> = {
	admin: ["查看项目和节点", "查看亮灯和全市合计", "查看各单位的数据", "管理账号", "管理单位", "修改系统设置"],
	leader: [
		"查看项目和节点",
		"查看亮灯和全市合计",
		"查看各单位的数据",
		"查看完成情况报告和附件",
		"审核完成情况报告：没有其他单位可以审核的报告",
		"审批延期",
	],
	office: ["查看项目和节点", "查看亮灯和全市合计", "查看各单位的数据", "查看已通过的报告和附件"],
	section: [
		"查看项目和节点",
		"查看亮灯和全市合计",
		"查看各单位的数据",
		"查看完成情况报告和附件：本单位牵头的项目、本单位的内容",
		"更新节点：本单位牵头的项目",
		"分解指标：本单位牵头的项目",
		"填报牵头单位的数据：本单位牵头的项目",
		"申请延期：本单位牵头的项目",
		"填写和提交完成情况报告：本单位的内容",
		"审核完成情况报告：本单位牵头的项目",
		"查看操作日志：本单位牵头的项目",
	],
	unit: [
		"查看项目和节点：本单位牵头的项目、本单位承担的项目、本单位的内容",
		"查看亮灯和全市合计：本单位牵头的项目、本单位承担的项目、本单位的内容",
		"查看各单位的数据：本单位牵头的项目、本单位的内容",
		"查看完成情况报告和附件：本单位牵头的项目、本单位的内容",
		"更新节点：本单位牵头的项目",
		"分解指标：本单位牵头的项目",
		"填报牵头单位的数据：本单位牵头的项目",
		"申请延期：本单位牵头的项目",
		"填写和提交完成情况报告：本单位的内容",
		"审核完成情况报告：本单位牵头的项目",
		"查看操作日志：本单位牵头的项目、本单位的内容",
	],
	auditor: ["查看项目和节点", "查看亮灯和全市合计", "查看操作日志"],
};

describe("what a role may do, in words", () => {
	it.each(ROLES)("%s", (role) => {
		const words = rightsInWords(role).map(({ what, where }) => (where ? `${what}：${where}` : what));
		expect(words).toEqual(EXPECTED[role]);
	});
});

describe("a browser's name", () => {
	it.each([
		[null, "未知浏览器"],
		[
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
			"Chrome · Windows",
		],
		[
			"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0",
			"Edge · Windows",
		],
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1",
			"Safari · iOS",
		],
		[
			"Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/111 Mobile MicroMessenger/8.0",
			"微信 · 安卓",
		],
		["curl/8.0", "未知浏览器"],
	])("%s", (userAgent, name) => {
		expect(formatUserAgent(userAgent)).toBe(name);
	});
});
