import type { Explained, Scan } from "./explain";

/** Below this many rows the planner rightly reads a whole table. */
const SMALL_TABLE = 200;

/** The statements of a page as Markdown: what each reads, by which index, how many rows in how many blocks. */
export function tellPlan(name: string, explained: readonly Explained[]): string {
	const lines = explained.map(
		({ sql, ms, blocks, scans }, index) =>
			`${index + 1}. \`${shortened(sql)}\`, ${ms.toFixed(1)} ms, ${blocks} blocks: ${scans.map(tellScan).join(" · ") || "reads no table"}`,
	);
	return [`### ${name}`, "", ...lines, ""].join("\n");
}

function tellScan({ how, relation, index, loops, rows }: Scan): string {
	const count = `${Math.round(rows)}${loops > 1 ? ` in ${loops} loops` : ""}`;
	if (index) return `${relation} by \`${index}\` (${count})`;
	const whole = rows > SMALL_TABLE ? `**${how}**` : how;
	return `${relation}, ${whole} (${count})`;
}

/** What a statement does to which table; the columns say nothing here. */
function shortened(sql: string): string {
	const flat = sql.replace(/\s+/g, " ").replaceAll('"public".', "").replaceAll("`", "");
	const verb = /^(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\b/i.exec(flat)?.[0] ?? "";
	const table = /^SELECT/i.test(flat) ? /\bFROM ("\w+")/.exec(flat)?.[1] : /"\w+"/.exec(flat)?.[0];
	const where = / WHERE (?!.* WHERE )(.{0,90})/.exec(flat)?.[1];
	const condition = where && !/^SELECT/i.test(where) ? ` … WHERE ${where}` : "";
	return verb ? `${verb.toUpperCase()} … ${table ?? ""}${condition}` : flat.slice(0, 120);
}
