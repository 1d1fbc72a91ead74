// The command line of plan:read. A mode per kind of input; the year may be left to the lines themselves.

/** Lines of JSON from standard input, or a whole document. */
export type Mode = "schedule" | "targets" | "document";

export interface ReadOptions {
	readonly mode: Mode;
	/** Of lines that give none; a document always has one. */
	readonly year: number | null;
	/** Null but for a document. */
	readonly file: string | null;
	/** JSON of the units that are known instead of the bureau's: {"units": […], "groups": […]}. */
	readonly unitsFile: string | null;
}

export const USAGE = `用法：
  npm run -s plan:read -- 文件 --year 2025 [--units 单位.json]
  npm run -s plan:read -- --schedule --year 2024 < 文件.jsonl
  npm run -s plan:read -- --targets --year 2024 < 文件.jsonl`;

const MODES: Readonly<Record<string, Mode>> = { "--schedule": "schedule", "--targets": "targets" };

/** The options, or the sentence that says what is wrong with them. */
export function readOptions(args: readonly string[]): ReadOptions | { readonly problem: string } {
	let mode: Mode | null = null;
	let year: number | null = null;
	let file: string | null = null;
	let unitsFile: string | null = null;
	for (let index = 0; index < args.length; index++) {
		const arg = args[index] ?? "";
		const [name = "", joined] = arg.startsWith("--") ? arg.split(/=(.*)/s) : [arg];
		const named = MODES[name];
		if (named !== undefined) mode = named;
		else if (name === "--year") {
			const value = joined ?? args[++index] ?? "";
			if (!/^(19|20|21)\d{2}$/.test(value)) return { problem: `--year 应为四位年份，而不是“${value}”。` };
			year = Number(value);
		} else if (name === "--units") {
			unitsFile = joined ?? args[++index] ?? "";
			if (unitsFile === "") return { problem: "--units 后面应为单位名单的文件。" };
		} else if (arg.startsWith("--") || file !== null) return { problem: `不认识的参数“${arg}”。` };
		else file = arg;
	}
	if (file !== null && mode !== null) return { problem: "文件和 --schedule、--targets 只能用一种。" };
	if (file === null)
		return mode === null ? { problem: "没有说明要读什么。" } : { mode, year, file, unitsFile };
	if (year === null) return { problem: "读文件时请用 --year 说明年度。" };
	return { mode: "document", year, file, unitsFile };
}
