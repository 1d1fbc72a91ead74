import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CaseScore, Scorer } from "./plan-reading/score";
import { targetScorer } from "./plan-reading/score-targets";
import { windowScorer } from "./plan-reading/score-windows";

// npm run plan:score -- FILE…: how exactly the reader reads cases that people have read by hand (JSON lines).

const SCORERS: readonly Scorer[] = [windowScorer, targetScorer];
const withExpectations = z.object({ expect: z.array(z.unknown()) });

const files = process.argv.slice(2);
if (files.length === 0) {
	console.error("用法：npm run plan:score -- 文件.jsonl …");
	process.exitCode = 2;
}
for (const file of files) scoreFile(file);

function scoreFile(file: string): void {
	const cases = readFileSync(file, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line): unknown => JSON.parse(line));
	const sample = cases
		.map((one) => withExpectations.parse(one).expect[0])
		.find((expectation) => expectation !== undefined);
	const scorer = SCORERS.find((one) => one.fits(sample));
	if (scorer === undefined) {
		console.error(`${file}：看不出是哪一类案例`);
		process.exitCode = 1;
		return;
	}
	const scores = cases.map((one) => scorer.score(one));
	console.log(`${file}\n${summary(scorer.kind, scores)}`);
	for (const score of scores) {
		if (score.missed.length + score.spurious.length === 0) continue;
		console.log(`\n${score.id}${score.note === undefined ? "" : ` （${score.note}）`}`);
		for (const line of score.missed) console.log(`  应有 ${line}`);
		for (const line of score.spurious) console.log(`  读出 ${line}`);
	}
}

function summary(kind: string, scores: readonly CaseScore[]): string {
	const sum = (of: (score: CaseScore) => number) => scores.reduce((total, score) => total + of(score), 0);
	const expected = sum(({ expected }) => expected);
	const exact = sum(({ exact }) => exact);
	const spurious = sum(({ spurious }) => spurious.length);
	const percentage = expected === 0 ? 100 : (exact / expected) * 100;
	const clean = scores.filter(({ missed, spurious }) => missed.length + spurious.length === 0).length;
	return `${kind}：${exact} / ${expected} 完全一致（${percentage.toFixed(1)}%），多读 ${spurious}；案例 ${clean} / ${scores.length} 全对`;
}
