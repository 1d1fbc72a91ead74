import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocument } from "@/server/document/read-document";
import { documentsAtTheLimits } from "./documents-at-the-limits";

// npx tsx --conditions=react-server bench/document-limits.ts: how long the worst documents take and how much
// memory a process needs for them, each in a process of its own (docs/import-limits.md). The first line is a
// document of two lines: what a process with tsx and one thread needs anyway. Linux only.

const [path] = process.argv.slice(2);
if (path) await readOne(path);
else readAll();

async function readOne(document: string): Promise<void> {
	const started = performance.now();
	const outcome = await readDocument(document, "计划");
	const milliseconds = Math.round(performance.now() - started);
	// Not resourceUsage: that begins with what the parent had when it was copied.
	const peak = Math.round(
		Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024,
	);
	const answer = outcome.ok
		? `${outcome.value.grids.reduce((sum, { cells }) => sum + cells.length, 0)} cells`
		: outcome.reason;
	console.log(JSON.stringify({ answer, milliseconds, peak }));
}

function readAll(): void {
	const folder = mkdtempSync(join(tmpdir(), "document-limits-"));
	try {
		console.log("| document | packed MB | XML MB | answer | s | peak MB |\n|---|--:|--:|---|--:|--:|");
		for (const [name, make] of documentsAtTheLimits) {
			const { bytes, unpacked } = make();
			const file = join(folder, "document");
			writeFileSync(file, bytes);
			const { answer, milliseconds, peak } = JSON.parse(inOwnProcess(file));
			const size = [bytes.length, unpacked].map((one) => (one / 1024 / 1024).toFixed(1)).join(" | ");
			console.log(`| ${name} | ${size} | ${answer} | ${(milliseconds / 1000).toFixed(1)} | ${peak} |`);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function inOwnProcess(file: string): string {
	const script = fileURLToPath(import.meta.url);
	// As the product is started.
	const env = { ...process.env, NODE_OPTIONS: "--max-old-space-size=320", MALLOC_ARENA_MAX: "2" };
	const loading = ["--conditions=react-server", "--import", "tsx"];
	return execFileSync(process.execPath, [...loading, script, file], { encoding: "utf8", env });
}
