import { MAX_WAITING, MAX_WORKERS, WAITING_MS } from "./limits";

// Kept on globalThis: a page and a route may each hold a copy of this module, and they share one machine.
const kept = globalThis as { civilAffairsDocuments?: { running: number; waiting: (() => void)[] } };
kept.civilAffairsDocuments ??= { running: 0, waiting: [] };
const line = kept.civilAffairsDocuments;

/**
 * Runs work when fewer than two others run in this process; first come, first served. Null, without having run
 * it, where eight wait already, or when its turn has not come after twenty seconds.
 */
export async function inTurn<T>(
	work: () => Promise<T>,
	milliseconds = WAITING_MS,
): Promise<{ readonly value: T } | null> {
	if (line.running < MAX_WORKERS) line.running++;
	else if (!(await comesUp(milliseconds))) return null;
	try {
		return { value: await work() };
	} finally {
		// Whoever comes next takes this place over, before anybody new can.
		const next = line.waiting.shift();
		if (next) next();
		else line.running--;
	}
}

function comesUp(milliseconds: number): Promise<boolean> {
	if (line.waiting.length >= MAX_WAITING) return Promise.resolve(false);
	return new Promise((resolve) => {
		const called = () => {
			clearTimeout(timer);
			resolve(true);
		};
		const timer = setTimeout(() => {
			line.waiting = line.waiting.filter((other) => other !== called);
			resolve(false);
		}, milliseconds);
		line.waiting.push(called);
	});
}
