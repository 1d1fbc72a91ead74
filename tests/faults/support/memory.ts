import { residentMegabytes } from "./process-tree";

export interface Seen {
	readonly peak: number;
}

/** Looks at a process's resident memory twice a second; `take` answers the highest since the last take. */
export class Memory {
	#peak = 0;
	readonly #timer: NodeJS.Timeout;

	constructor(private readonly pid: number) {
		this.#timer = setInterval(() => this.#look(), 500);
	}

	take(): Seen {
		this.#look();
		const peak = this.#peak;
		this.#peak = 0;
		return { peak };
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#look(): void {
		this.#peak = Math.max(this.#peak, residentMegabytes(this.pid) ?? 0);
	}
}
