import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

/** Runs work under a limit in a process of its own, since the limit ends the process. */
async function limited(milliseconds: number, work: string) {
	const code = `
		import { withinTime } from "./scripts/plan-reading/time-limit.ts";
		console.log(await withinTime(${milliseconds}, "读得太久", async () => { ${work} }));
	`;
	const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
		env: { PATH: process.env.PATH, NODE_ENV: "test" },
	});
	const [out, errors, ended] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<boolean>((resolve) => child.on("close", (exit) => resolve(exit === 0))),
	]);
	return { out: out.trim(), errors: errors.trim(), ended };
}

describe("a limit of time in the thread that works", () => {
	it("answers what the work answers, and ends with it", async () => {
		expect(await limited(60_000, `return "fertig";`)).toEqual({ out: "fertig", errors: "", ended: true });
	});

	it("ends work that never lets go of the thread, with its sentence", async () => {
		expect(await limited(50, "for (;;) {}")).toEqual({ out: "", errors: "读得太久", ended: false });
	});

	it("throws what the work throws", async () => {
		const { errors, ended } = await limited(60_000, `throw new Error("no such file");`);
		expect(errors).toContain("no such file");
		expect(ended).toBe(false);
	});
});
