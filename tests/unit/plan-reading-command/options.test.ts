import { describe, expect, it } from "vitest";
import { readOptions } from "../../../scripts/plan-reading/options";

// The command line of plan:read.

describe("the options of plan:read", () => {
	it.each([
		[["计划.docx", "--year", "2025"], { mode: "document", year: 2025, file: "计划.docx", unitsFile: null }],
		[["--year=2025", "计划.docx"], { mode: "document", year: 2025, file: "计划.docx", unitsFile: null }],
		[
			["计划.docx", "--year", "2025", "--units", "单位.json"],
			{ mode: "document", year: 2025, file: "计划.docx", unitsFile: "单位.json" },
		],
		[["--schedule", "--year", "2024"], { mode: "schedule", year: 2024, file: null, unitsFile: null }],
		[["--targets"], { mode: "targets", year: null, file: null, unitsFile: null }],
	])("%j are understood", (args, options) => {
		expect(readOptions(args)).toEqual(options);
	});

	it.each([
		[[], "没有说明要读什么。"],
		[["计划.docx"], "读文件时请用 --year 说明年度。"],
		[["计划.docx", "--year", "25"], "--year 应为四位年份，而不是“25”。"],
		[["计划.docx", "别的.docx", "--year", "2025"], "不认识的参数“别的.docx”。"],
		[["--quick"], "不认识的参数“--quick”。"],
		[["计划.docx", "--schedule", "--year", "2025"], "文件和 --schedule、--targets 只能用一种。"],
		[["计划.docx", "--year", "2025", "--units"], "--units 后面应为单位名单的文件。"],
	])("%j are answered with a sentence", (args, problem) => {
		expect(readOptions(args)).toEqual({ problem });
	});
});
