import { type Limits, load, median, percentile } from "./load";
import type { Subject } from "./subjects";

/** An application under load. */
export interface Side {
	readonly floor: Subject["send"];
	readonly subject: Subject;
	/** The peak of resident megabytes since it was last asked. */
	takePeak(): number;
}

/** What a subject came to on one database; rates are medians over the rounds. */
export interface Figures {
	readonly perSecond: number;
	readonly floorPerSecond: number;
	/** Median of the rounds' own ratios, in which what else the machine does cancels. */
	readonly ratio: number;
	readonly p50: number;
	readonly p99: number;
	readonly megabytes: number;
}

export interface Measured {
	readonly figures: readonly Figures[];
	/** The last side's rate as a share of the first one's, in the same round. */
	readonly lastToFirst: number;
}

/**
 * Measures one subject on every side by turns: floor, subject, the next side's floor, its subject, and so on
 * for some rounds. One short round before the first warms everything up and is thrown away.
 */
export async function measure(
	sides: readonly Side[],
	rounds: number,
	limits: Limits,
	requests: number,
): Promise<Measured> {
	await round(sides, { ...limits, seconds: limits.seconds / 2 }, requests);
	for (const side of sides) side.takePeak();
	const taken: Awaited<ReturnType<typeof round>>[] = [];
	for (let left = rounds; left > 0; left--) taken.push(await round(sides, limits, requests));
	return {
		figures: sides.map((side, index) => {
			const own = taken.flatMap((one) => one[index] ?? []);
			const latencies = own.flatMap((one) => one.subject.latencies).sort((a, b) => a - b);
			return {
				perSecond: median(own.map((one) => one.subject.perSecond)),
				floorPerSecond: median(own.map((one) => one.floor.perSecond)),
				ratio: median(own.map((one) => one.subject.perSecond / one.floor.perSecond)),
				p50: percentile(latencies, 0.5),
				p99: percentile(latencies, 0.99),
				megabytes: side.takePeak(),
			};
		}),
		lastToFirst: median(
			taken.map((one) => (one.at(-1)?.subject.perSecond ?? 0) / (one[0]?.subject.perSecond ?? 0)),
		),
	};
}

async function round(sides: readonly Side[], limits: Limits, requests: number) {
	const stretches = [];
	for (const { floor, subject } of sides) {
		stretches.push({
			floor: await load(limits, floor),
			subject: await load({ ...limits, requests }, subject.send),
		});
	}
	return stretches;
}
