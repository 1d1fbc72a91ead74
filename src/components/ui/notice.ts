import { NOTICE_COOKIE } from "@/lib/contracts/form-state";

// What an act says afterwards, as a short toast. Two ways lead to the one Toaster of the layout: an event for
// an act that stays on its page, and a cookie of a few seconds for one that leads to another page.

const EVENT = "notice";

/** Shows a sentence now. */
export function announce(message: string): void {
	dispatchEvent(new CustomEvent<string>(EVENT, { detail: message }));
}

/** The sentence that the last action left behind; reading it takes it away. */
export function takeLeftNotice(): string | null {
	const found = document.cookie.split("; ").find((part) => part.startsWith(`${NOTICE_COOKIE}=`));
	if (!found) return null;
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and older Safari.
	document.cookie = `${NOTICE_COOKIE}=; path=/; max-age=0`;
	try {
		return decodeURIComponent(found.slice(NOTICE_COOKIE.length + 1)) || null;
	} catch {
		// Not ours, or cut off: there is nothing to say.
		return null;
	}
}

/** Shows what an action left behind before it redirected. */
export function announceLeft(): void {
	const message = takeLeftNotice();
	if (message) announce(message);
}

/** Calls back for every announced sentence; returns how to stop. */
export function onNotice(listen: (message: string) => void): () => void {
	const handler = (event: Event) => {
		if (event instanceof CustomEvent && typeof event.detail === "string") listen(event.detail);
	};
	addEventListener(EVENT, handler);
	return () => removeEventListener(EVENT, handler);
}
