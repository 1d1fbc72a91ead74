import { createInterface } from "node:readline";
import { z } from "zod";

// JSON lines from standard input: one text to be read a line.

const lineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	text: z.string(),
	planYear: z.int().min(1900).max(2199).optional(),
});

export interface TextLine {
	readonly id: string | number;
	readonly text: string;
	readonly planYear: number;
}

/**
 * Answers each line as it comes. A line that is none is named on standard error, the others are answered still.
 * Answers whether all lines were good.
 */
export async function answerLines(
	input: NodeJS.ReadableStream,
	year: number | null,
	answer: (line: TextLine) => unknown,
): Promise<boolean> {
	let number = 0;
	let good = true;
	for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		const content = raw.trim();
		if (content === "") continue;
		const line = parse(content, year);
		if (typeof line === "string") {
			console.error(`第 ${number} 行：${line}`);
			good = false;
		} else process.stdout.write(`${JSON.stringify(answer(line))}\n`);
	}
	return good;
}

function parse(content: string, year: number | null): TextLine | string {
	let value: unknown;
	try {
		value = JSON.parse(content);
	} catch {
		return "不是合法的 JSON。";
	}
	const read = lineSchema.safeParse(value);
	if (!read.success) return '应为 {"id","text","planYear"}，其中 text 是文字，planYear 是四位年份。';
	const planYear = read.data.planYear ?? year;
	return planYear === null
		? "没有 planYear，命令行也没有 --year。"
		: { id: read.data.id, text: read.data.text, planYear };
}
