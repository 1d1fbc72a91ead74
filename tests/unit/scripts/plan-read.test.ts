import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { planDataSchema } from "@/lib/contracts/plan-data";
import { readOptions } from "../../../scripts/plan-reading/options";

const printed = z.object({ plan: z.unknown(), reading: z.object({ newUnits: z.array(z.unknown()) }) });

/** Runs plan:read with an environment that names no database. */
async function planRead(args: readonly string[], input: string) {
	// As package.json starts it.
	const child = spawn(
		process.execPath,
		["--conditions=react-server", "--import", "tsx", "scripts/plan-read.ts", ...args],
		{
			env: { PATH: process.env.PATH, NODE_ENV: "test" },
		},
	);
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

	it("answers work of every quarter as such, in months of its own and without any", async () => {
		const input = [
			{ id: "a", text: "4-9月，每季度走访一次困难家庭。" },
			{ id: "b", text: "每季度通报一次进展情况。" },
		].map((line) => JSON.stringify(line));
		const { lines, errors, code } = await planRead(["--schedule", "--year", "2025"], input.join("\n"));
		expect([errors, code]).toEqual(["", 0]);
		expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
			{
				id: "a",
				windows: [{ start: "2025-04-01", end: "2025-09-30", recurring: "quarterly", track: null }],
			},
			{ id: "b", windows: [{ start: "2025-01-01", end: "2025-12-31", recurring: "quarterly", track: null }] },
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

describe("plan:read FILE", () => {
	const folder = mkdtempSync(join(tmpdir(), "plan-read-"));
	const file = join(folder, "2025年民政重点项目.txt");
	const units = join(folder, "单位.json");
	beforeAll(() => {
		const rows = [
			["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"],
			[
				"1",
				"邻里食堂项目",
				"新建6个食堂。",
				"2月，选址。4-9月，每季度抽查一次食品安全。",
				"养老科",
				"东塘镇",
			],
		];
		writeFileSync(file, rows.map((row) => row.join("\t")).join("\n"));
		const known = [
			{ id: "yanglao", name: "养老科", kind: "section" },
			{ id: "east", name: "东塘镇", kind: "town" },
		];
		writeFileSync(units, JSON.stringify({ units: known }));
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it("prints the whole plan as JSON, work of every quarter as such", async () => {
		const { lines, errors, code } = await planRead([file, "--year", "2025", "--units", units], "");
		expect([errors, code]).toEqual(["", 0]);
		const { plan, reading } = printed.parse(JSON.parse(lines.join("\n")));
		const data = planDataSchema.parse(plan);
		expect(
			data.projects[0]?.milestones.map(({ startOn, endOn, precision, kind, words }) => ({
				...{ startOn, endOn, precision, kind, words },
			})),
		).toEqual([
			{
				...{ startOn: "2025-02-01", endOn: "2025-02-28" },
				precision: "month",
				kind: "oneOff",
				words: "选址",
			},
			{
				...{ startOn: "2025-04-01", endOn: "2025-09-30", precision: "month", kind: "quarterly" },
				words: "抽查一次食品安全",
			},
		]);
		expect(data).toMatchObject({ id: "2025", year: 2025, units: [], groups: [] });
		expect(reading.newUnits).toEqual([]);
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
