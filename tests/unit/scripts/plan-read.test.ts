import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { readOptions } from "../../../scripts/plan-reading/options";

/** Runs plan:read with an environment that names no database. */
async function planRead(args: readonly string[], input: string) {
	const child = spawn(process.execPath, ["--import", "tsx", "scripts/plan-read.ts", ...args], {
		env: { PATH: process.env.PATH, NODE_ENV: "test" },
	});
	child.stdin.end(input);
	const [out, errors, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.on("close", resolve)),
	]);
	return { lines: out.split("\n").filter((line) => line !== ""), errors, code };
}

describe("plan:read --schedule", () => {
	it("answers a line each, in order, the line's year before the command's", async () => {
		const input = `${JSON.stringify({ id: "a", text: "2月底前，完成摸排。" })}\n\n${JSON.stringify({ id: 7, text: "6月前完成。", planYear: 2023 })}\n`;
		const { lines, errors, code } = await planRead(["--schedule", "--year", "2024"], input);
		expect(errors).toBe("");
		expect(code).toBe(0);
		expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
			{
				id: "a",
				windows: [
					{
						start: "2024-01-01",
						end: "2024-02-29",
						recurring: null,
						track: null,
						text: "完成摸排。",
						flags: [],
					},
				],
			},
			{
				id: 7,
				windows: [
					{
						start: "2023-01-01",
						end: "2023-06-30",
						recurring: null,
						track: null,
						text: "完成。",
						flags: ["beforePeriod"],
					},
				],
			},
		]);
	});

	it("names the lines that are none, answers the others and fails at the end", async () => {
		const good = JSON.stringify({ id: "b", text: "全年", planYear: 2025 });
		const { lines, errors, code } = await planRead(
			["--schedule"],
			`{oops\n${good}\n{"id":"c","text":"1月"}\n{"id":"d"}\n`,
		);
		expect(lines).toHaveLength(1);
		expect(errors).toMatch(/第 1 行：.*\n第 3 行：没有 planYear.*\n第 4 行：/u);
		expect(code).toBe(1);
	});
});

describe("the command line", () => {
	it.each([
		[["--schedule", "--year", "2024"], { mode: "schedule", year: 2024, file: null, unitsFile: null }],
		[["--year=2025", "--schedule"], { mode: "schedule", year: 2025, file: null, unitsFile: null }],
		[["--schedule"], { mode: "schedule", year: null, file: null, unitsFile: null }],
		[[], { problem: "没有说明要读什么。" }],
		[["--schedule", "--year", "24"], { problem: "--year 应为四位年份，而不是“24”。" }],
		[["--schedule", "--fast"], { problem: "不认识的参数“--fast”。" }],
	] as const)("%j", (args, options) => {
		expect(readOptions(args)).toEqual(options);
	});
});
