import { readSchedule } from "@/lib/domain/schedule/read-schedule";

// npx tsx bench/schedule-reader.ts: time per kilobyte of the worst texts, from 10 kB to 1 MB (UTF-16 units). Flat
// columns say that the reader is linear. Run by hand; it is the processor's time that counts.

const SIZES = [10_000, 100_000, 300_000] as const;

/** A text of a size, made by repeating a piece. */
const repeated = (piece: string) => (size: number) =>
	piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const WORST: Readonly<Record<string, (size: number) => string>> = {
	"one run of digits": repeated("7"),
	"one run of Chinese digits": repeated("十一"),
	"numbers in one list": repeated("1、"),
	"Chinese numbers in one list": repeated("一、"),
	"numbers in one range": repeated("1-"),
	"opened brackets": repeated("（"),
	"opened and mixed brackets": repeated("（“《【"),
	"nested and closed brackets": repeated("（（（（3月）"),
	"quotes never closed": repeated("“3月完成A，"),
	"half-width quotes": repeated('"3月,'),
	"dates alone": repeated("3月"),
	"dates and commas": repeated("3月，"),
	"dates in one clause": repeated("完成3月底前的招标"),
	"a date and a verb": repeated("3月开始建设，"),
	"deadlines in one list": repeated("3月底、"),
	rhythms: repeated("每月5日、10日、"),
	"no mark at all": repeated("完善机制推进建设"),
	"nothing but commas": repeated("，"),
	"commas and words": repeated("完善机制，"),
	"sentences without dates": repeated("完善机制。"),
	labels: repeated("安全培训：3月，"),
	"list numbers": repeated("1、完成A；"),
	blanks: repeated(" "),
	"blanks in a date": repeated("3    "),
	lines: repeated("制定方案\n3月\n"),
	"a plan again and again": repeated("1-3月，制定方案，召开会议；4-6月，组织实施。7-12月，常态化开展巡查。"),
};

const milliseconds = (text: string): number => {
	const from = process.cpuUsage();
	readSchedule(text, 2024);
	const { user, system } = process.cpuUsage(from);
	return (user + system) / 1000;
};

for (const make of Object.values(WORST)) milliseconds(make(SIZES[0]));
console.log(
	[
		"text".padEnd(28),
		...SIZES.map((size) => `${size / 1000} kB`.padStart(12)),
		"   µs per kB".padStart(12),
	].join(""),
);
for (const [name, make] of Object.entries(WORST)) {
	const times = SIZES.map((size) =>
		Math.min(...Array.from({ length: size < 1_000_000 ? 3 : 1 }, () => milliseconds(make(size)))),
	);
	const perKilobyte = times.map((time, index) => Math.round((time * 1000) / ((SIZES[index] ?? 1) / 1000)));
	console.log(
		[
			name.padEnd(28),
			...times.map((time) => `${time.toFixed(1)} ms`.padStart(12)),
			`   ${perKilobyte.join(" · ")}`,
		].join(""),
	);
}
