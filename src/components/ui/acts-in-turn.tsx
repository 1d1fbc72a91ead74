"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import type { FormState } from "@/lib/contracts/form-state";
import { announce } from "./notice";

/** A form that was submitted while another act was under way. */
interface Waiting {
	readonly form: HTMLFormElement;
	readonly submitter: HTMLElement | null;
}

interface Turns {
	/** Whether the act has to wait; then its form is submitted again when its turn comes. */
	waits(act: Waiting): boolean;
	/** Sends an act; the next one's turn comes when the page shows what this one left. */
	run(send: () => Promise<FormState>): Promise<FormState>;
}

const TurnsContext = createContext<Turns | null>(null);

/** The turns of the page around; null where its acts need none. */
export function useTurns(): Turns | null {
	return useContext(TurnsContext);
}

/** How long the page may take to come back before the next act goes on without it. */
const MOST_MS = 10_000;

const GONE = "没有保存：前一次修改之后，这一处已经不在了。请看修改后的内容。";

class Queue implements Turns {
	#shown: number;
	#isUnderWay = false;
	/** The version that the page has to show before the next act. */
	#awaited: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #waiting: Waiting[] = [];

	constructor(shown: number) {
		this.#shown = shown;
	}

	waits(act: Waiting): boolean {
		if (!this.#isUnderWay) return false;
		if (this.#waiting.some(({ form }) => form === act.form)) return true;
		act.form.setAttribute("aria-busy", "true");
		this.#waiting.push(act);
		return true;
	}

	async run(send: () => Promise<FormState>): Promise<FormState> {
		this.#isUnderWay = true;
		try {
			const answer = await send();
			const version = answer.status === "done" ? (answer.version ?? null) : null;
			if (version === null || version <= this.#shown) this.#next();
			else {
				this.#awaited = version;
				this.#timer = setTimeout(() => this.#next(), MOST_MS);
			}
			return answer;
		} catch (error) {
			this.#next();
			throw error;
		}
	}

	shows(version: number): void {
		this.#shown = version;
		if (this.#awaited !== null && version >= this.#awaited) this.#next();
	}

	#next(): void {
		clearTimeout(this.#timer);
		this.#awaited = null;
		this.#isUnderWay = false;
		const act = this.#waiting.shift();
		if (!act) return;
		act.form.removeAttribute("aria-busy");
		if (act.form.isConnected) {
			act.form.requestSubmit(act.submitter?.isConnected ? act.submitter : null);
			return;
		}
		announce(GONE);
		this.#next();
	}
}

interface ActsInTurnProps {
	/** Of what the forms inside change, as the page shows it. */
	readonly version: number;
	readonly children: ReactNode;
}

/**
 * Forms that change one thing, each for the version that its page has seen: whoever acts twice before the page is
 * back makes the second act on what the first left, and is not told that somebody else was first. The second form
 * is submitted anew once the page shows the first one's version, so that it says what the page says by then.
 */
export function ActsInTurn({ version, children }: ActsInTurnProps) {
	const first = useRef(version);
	const queue = useMemo(() => new Queue(first.current), []);
	useEffect(() => queue.shows(version), [queue, version]);
	return <TurnsContext value={queue}>{children}</TurnsContext>;
}
