import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import { readTargets } from "@/lib/domain/target/read-targets";
import { SCHEDULES, TARGETS, type Texts } from "./worst-texts";

const SIZES = [10_000, 100_000, 1_000_000] as const;
/** So often a text of each size is read and timed; a small one so often that the collector has its turn, too. */
const TIMES: Readonly<Record<(typeof SIZES)[number], number>> = { 10000: 20, 100000: 4, 1000000: 2 };
/** So often a text is read before it is timed, at 100 kB. */
const WARMING = 3;

type Reader = (text: string) => unknown;

/** Processor time of one reading in milliseconds, all threads together, on the average of several. */
function milliseconds(read: Reader, text: string, times: number): number {
	const from = process.cpuUsage();
	for (let time = 0; time < times; time++) read(text);
	const { user, system } = process.cpuUsage(from);
	return (user + system) / 1000 / times;
}

function tell(title: string, read: Reader, texts: Texts): void {
	const sizes = SIZES.map((size) => `${size / 1000} kB`.padStart(12)).join("");
	console.log(`\n${title.padEnd(28)}${sizes}   µs per kB`);
	let worst = 0;
	for (const [name, make] of Object.entries(texts)) {
		milliseconds(read, make(100_000), WARMING);
		const times = SIZES.map((size) => milliseconds(read, make(size), TIMES[size]));
		const perKilobyte = times.map((time, index) => (time * 1000) / ((SIZES[index] ?? 1) / 1000));
		const ratio = (perKilobyte.at(-1) ?? 0) / (perKilobyte[0] ?? 1);
		worst = Math.max(worst, ratio);
		const shown = times.map((time) => `${time.toFixed(1)} ms`.padStart(12)).join("");
		const rates = perKilobyte.map((rate) => rate.toFixed(0)).join(" · ");
		console.log(`${name.padEnd(28)}${shown}   ${rates.padEnd(18)} × ${ratio.toFixed(2)}`);
	}
	console.log(`${"the steepest".padEnd(28)}${"".padStart(36)}   ${"".padEnd(18)} × ${worst.toFixed(2)}`);
}

/**
 * Prints the processor's time for the worst texts, from 10 kB to 1 MB of UTF-8, after warming up. × is the time per
 * kilobyte of the megabyte over that of 10 kB: about one says that the readers are linear.
 */
export function benchReaders(): void {
	tell("schedules", (text) => readSchedule(text, 2024), SCHEDULES);
	tell("targets", (text) => readTargets(text, 2024), TARGETS);
}
