import { answerLines } from "./plan-reading/lines";
import { readOptions, USAGE } from "./plan-reading/options";
import { scheduleAnswer } from "./plan-reading/schedule-line";

// npm run -s plan:read -- --schedule --year 2024: what the reader understands, without a browser and a database.

const options = readOptions(process.argv.slice(2));
if ("problem" in options) {
	console.error(`${options.problem}\n${USAGE}`);
	process.exitCode = 2;
} else {
	const good = await answerLines(process.stdin, options.year, scheduleAnswer);
	process.exitCode = good ? 0 : 1;
}
