import { randomUUID } from "node:crypto";
import { pause } from "../../../scripts/runtime/processes";
import type { Ground } from "./ground";
import type { Hands } from "./hands";
import type { Journal } from "./journal";
import { actAsLead } from "./lead-acts";
import type { Person } from "./person";
import type { Random } from "./random";
import { actAsUnit } from "./unit-acts";

/** Somebody who works on and on until told to stop, and writes everything into the journal. */
export class Writer {
	#going = false;
	#loop: Promise<void> | undefined;

	constructor(
		private readonly person: Person,
		private readonly ground: Ground,
		private readonly journal: Journal,
		private readonly random: Random,
	) {}

	begin(): void {
		this.#going = true;
		this.#loop = this.#work();
	}

	async end(): Promise<void> {
		this.#going = false;
		await this.#loop;
	}

	async #work(): Promise<void> {
		const hands = this.#hands();
		while (this.#going) {
			const asLead = hands.led.length > 0 && (hands.owned.length === 0 || this.random.next() < 0.6);
			// A page that did not come is nothing to journal: nothing was asked for.
			await (asLead ? actAsLead(hands) : actAsUnit(hands)).catch(() => pause(200));
		}
	}

	#hands(): Hands {
		const { person, journal, random, ground } = this;
		const who = person.username;
		return {
			random,
			led: ground.led[who] ?? [],
			owned: ground.owned[who] ?? [],
			marker: () => `日志 ${randomUUID()}`,
			read: async (path) => {
				const { status, text } = await person.request(path);
				if (status !== 200) throw new Error(`${path}: ${status}`);
				return text;
			},
			send: (action, page, fields, marker = "") => {
				const requestId = randomUUID();
				const asked = { who, action, requestId, marker, page, fields };
				return journal.write(asked, () => person.send({ action, requestId, fields }, page));
			},
			upload: (holder) => {
				const name = `${randomUUID()}.txt`;
				const asked = {
					who,
					action: "upload" as const,
					requestId: null,
					marker: name,
					page: holder,
					fields: [],
				};
				const content = `台账 ${name}\n`.repeat(random.between(1, 3_000));
				return journal.write(asked, () => person.upload(holder, name, content));
			},
		};
	}
}
