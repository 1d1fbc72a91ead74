import { answerLines } from "./plan-reading/lines";
import { readOptions, USAGE } from "./plan-reading/options";
import { tell } from "./runtime/fault";

// npm run -s plan:read -- FILE --year 2025: what the reader understands, without a browser and a database. Each
// mode loads what it needs only, so that all start at once.

const options = readOptions(process.argv.slice(2));
if ("problem" in options) {
	console.error(`${options.problem}\n${USAGE}`);
	process.exitCode = 2;
} else {
	try {
		process.exitCode = (await run(options)) ? 0 : 1;
	} catch (error) {
		console.error(tell(error));
		process.exitCode = 1;
	}
}

async function run({ mode, year, file, unitsFile }: Exclude<typeof options, { problem: string }>) {
	if (mode === "schedule") {
		const { scheduleAnswer } = await import("./plan-reading/schedule-line");
		return answerLines(process.stdin, year, scheduleAnswer);
	}
	if (mode === "targets") {
		const { answerTargets } = await import("./plan-reading/targets-mode");
		return answerLines(process.stdin, year, answerTargets);
	}
	const { printPlan } = await import("./plan-reading/plan-mode");
	if (file !== null && year !== null) await printPlan(file, year, unitsFile);
	return true;
}
