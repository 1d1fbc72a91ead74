import { describe, expect, it } from "vitest";
import { auditActionLabel, auditSentence } from "@/lib/format/audit-actions";
import { auditDetailLines, auditFieldLabel } from "@/lib/format/audit-details";
import { actionsInSource } from "../../support/actions-in-source";

describe("the words of the trail", () => {
	it("name every act of the application", () => {
		const actions = actionsInSource();
		expect(actions).toContain("session.open");
		expect(actions).toContain("user.disable");
		expect(actions.filter((action) => auditActionLabel(action) === action)).toEqual([]);
	});

	it.each([
		["session.open", "done", {}, "登录"],
		["session.open", "refused", { locked: false }, "登录失败"],
		["session.open", "refused", { locked: true }, "登录失败，用户名已锁定"],
		["report.approve", "done", {}, "审核通过报告"],
		["report.approve", "refused", {}, "审核通过报告，未获准"],
		["project.view", "refused", {}, "查看项目，未获准"],
		["session.lock", "done", {}, "登录失败次数过多，用户名锁定"],
		["thing.unheardOf", "done", {}, "thing.unheardOf"],
	] as const)("make a sentence of %s %s", (action, outcome, detail, sentence) => {
		expect(auditSentence({ action, outcome, detail })).toBe(sentence);
	});

	it("name a field, and the target of a figure with it", () => {
		expect(auditFieldLabel("reason")).toBe("原因");
		expect(auditFieldLabel("readings.2024-p04-t1")).toBe("填报数（2024-p04-t1）");
		expect(auditFieldLabel("unheardOf")).toBe("unheardOf");
	});

	it("tell the details by name and leave out empty ones", () => {
		expect(
			auditDetailLines({ roleBefore: "unit", role: "section", active: false, supervises: null, x: 1 }),
		).toEqual(["原角色：单位人员", "角色：科室人员", "是否启用：否", "x：1"]);
	});
});
