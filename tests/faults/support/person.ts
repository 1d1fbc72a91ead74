import { DEMO_PASSWORD } from "../../../prisma/demo/accounts";
import type { ActionName } from "./action-ids";

/** What came back: an act that was carried out, one that was refused, or nothing that says which. */
export type Answer =
	| { readonly kind: "done"; readonly message: string }
	| { readonly kind: "refused"; readonly message: string }
	| { readonly kind: "unanswered"; readonly message: string };

export interface Act {
	readonly action: ActionName;
	readonly requestId: string;
	/** Names and values of the form, as typed. */
	readonly fields: readonly (readonly [string, string])[];
}

/** After this long a person has given up; nothing of the product may take so long. */
const PATIENCE_MS = 30_000;

/** Said by the wrapper of actions when it cannot know whether the act was kept. */
const NOT_SURE = "不能确定";

/** One answer of the product, or null for a connection that broke. */
export interface Heard {
	readonly path: string;
	readonly ms: number;
	readonly answer: { readonly status: number; readonly text: string } | null;
}

/** Somebody with a browser's cookies, and how long everything that they asked for took. */
export class Person {
	readonly times: number[] = [];
	/** Told of every answer. */
	listen: (heard: Heard) => void = () => undefined;
	#cookie = "";

	constructor(
		readonly username: string,
		readonly origin: string,
		private readonly actionIds: Readonly<Record<ActionName, string>>,
	) {}

	async signIn(): Promise<void> {
		const form = await this.request("/api/auth/csrf");
		const { csrfToken } = JSON.parse(form.text) as { csrfToken: string };
		const body = new URLSearchParams({
			csrfToken,
			username: this.username,
			password: DEMO_PASSWORD,
			json: "true",
		});
		const answer = await this.request("/api/auth/callback/credentials", { method: "POST", body });
		if (answer.status !== 200 || !this.#cookie.includes("session-token")) {
			throw new Error(`${this.username} cannot sign in: ${answer.status} ${answer.text.slice(0, 200)}`);
		}
	}

	/** A page's text; throws when nothing came. */
	async request(
		path: string,
		init: RequestInit = {},
	): Promise<{ status: number; text: string; headers: Headers }> {
		const began = performance.now();
		let heard: Heard["answer"] = null;
		try {
			const answer = await fetch(this.origin + path, {
				...init,
				headers: { ...init.headers, cookie: this.#cookie, origin: this.origin },
				redirect: "manual",
				signal: AbortSignal.timeout(PATIENCE_MS),
			});
			const text = await answer.text();
			this.keepCookies(answer.headers);
			heard = { status: answer.status, text };
			return { status: answer.status, text, headers: answer.headers };
		} finally {
			const ms = performance.now() - began;
			this.times.push(ms);
			this.listen({ path, ms, answer: heard });
		}
	}

	/** Sends a form to its server action, as the product's own script in a browser does. */
	async send({ action, requestId, fields }: Act, page: string): Promise<Answer> {
		const body = new FormData();
		for (const [name, value] of [["requestId", requestId] as const, ...fields])
			body.append(`_1_${name}`, value);
		body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
		try {
			const headers = { "next-action": this.actionIds[action], accept: "text/x-component" };
			const answer = await this.request(page, { method: "POST", body, headers });
			const redirected = answer.headers.get("x-action-redirect");
			if (redirected && !redirected.startsWith("/login")) return { kind: "done", message: redirected };
			return answerOf(answer.text) ?? { kind: "unanswered", message: `status ${answer.status}` };
		} catch (error) {
			return { kind: "unanswered", message: String(error instanceof Error ? error.name : error) };
		}
	}

	/** Uploads a small text document; answers its id when it was taken. */
	async upload(holder: string, name: string, content: string): Promise<Answer> {
		const body = new FormData();
		const file = new Blob([content], { type: "application/pdf" });
		body.append("name", name);
		body.append("bytes", String(file.size));
		body.append("file", file, name);
		try {
			const answer = await this.request(`/api/files?${holder}`, { method: "POST", body });
			const said = JSON.parse(answer.text) as { file?: { id: string }; message?: string };
			if (said.file) return { kind: "done", message: said.file.id };
			const message = said.message ?? "";
			return { kind: message.includes(NOT_SURE) ? "unanswered" : "refused", message };
		} catch (error) {
			return { kind: "unanswered", message: String(error instanceof Error ? error.name : error) };
		}
	}

	private keepCookies(headers: Headers): void {
		for (const line of headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			const name = pair.slice(0, pair.indexOf("="));
			const others = this.#cookie.split("; ").filter((kept) => kept && !kept.startsWith(`${name}=`));
			this.#cookie = [...others, pair].join("; ");
		}
	}
}

/** The form's new state, a row of its own in the answer; null when there is none. */
function answerOf(text: string): Answer | null {
	const row = /^[0-9a-f]+:(\{"status":"(?:done|refused)",.*\})$/m.exec(text)?.[1];
	if (!row) return null;
	const { status, message } = JSON.parse(row) as { status: "done" | "refused"; message: string };
	return { kind: message.includes(NOT_SURE) ? "unanswered" : status, message };
}
