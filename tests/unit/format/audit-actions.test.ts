import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditActionLabel, auditSentence } from "@/lib/format/audit-actions";
import { auditDetailLines } from "@/lib/format/audit-details";

/** Every `name: "subject.verb"` and `action: "subject.verb"` of the server's source. */
function actionsInSource(): string[] {
	const files = readdirSync("src/server", { recursive: true, encoding: "utf8" });
	const found = files
		.filter((file) => file.endsWith(".ts") && !file.includes("generated"))
		.flatMap((file) => [
			...readFileSync(join("src/server", file), "utf8").matchAll(
				/(?:name|action)\b[^"\n]*("[a-z]+\.[a-zA-Z]+"(?: : "[a-z]+\.[a-zA-Z]+")?)/g,
			),
		])
		.flatMap(([, quoted = ""]) => [...quoted.matchAll(/"([^"]+)"/g)].map(([, action = ""]) => action));
	return [...new Set(found)].sort();
}

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
		["thing.unheardOf", "done", {}, "thing.unheardOf"],
	] as const)("make a sentence of %s %s", (action, outcome, detail, sentence) => {
		expect(auditSentence({ action, outcome, detail })).toBe(sentence);
	});

	it("tell the details by name and leave out empty ones", () => {
		expect(
			auditDetailLines({ roleBefore: "unit", role: "section", active: false, supervises: null, x: 1 }),
		).toEqual(["原角色：单位人员", "角色：科室人员", "是否启用：否", "x：1"]);
	});
});
