// The command line of plan:read. A mode per kind of input; the year may be left to the lines themselves.

export type Mode = "schedule";

export interface ReadOptions {
	readonly mode: Mode;
	/** Of lines that give none. */
	readonly year: number | null;
}

export const USAGE = "用法：npm run -s plan:read -- --schedule --year 2024 < 文件.jsonl";

const MODES: Readonly<Record<string, Mode>> = { "--schedule": "schedule" };

/** The options, or the sentence that says what is wrong with them. */
export function readOptions(args: readonly string[]): ReadOptions | { readonly problem: string } {
	let mode: Mode | null = null;
	let year: number | null = null;
	for (let index = 0; index < args.length; index++) {
		const arg = args[index] ?? "";
		const named = MODES[arg];
		if (named !== undefined) mode = named;
		else if (arg === "--year" || arg.startsWith("--year=")) {
			const value = arg === "--year" ? (args[++index] ?? "") : arg.slice("--year=".length);
			if (!/^(19|20|21)\d{2}$/.test(value)) return { problem: `--year 应为四位年份，而不是“${value}”。` };
			year = Number(value);
		} else return { problem: `不认识的参数“${arg}”。` };
	}
	return mode === null ? { problem: "没有说明要读什么。" } : { mode, year };
}
