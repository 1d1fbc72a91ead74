import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { DEMO_PASSWORD } from "../../prisma/demo/accounts";

// Speaks HTTP to an application on 127.0.0.1 as a browser does: kept connections, compressed answers, cookies.

export interface Answer {
	readonly status: number;
	readonly cookies: readonly string[];
	/** As it came over the wire. */
	readonly bytes: Buffer;
	readonly text: string;
}

export interface Call {
	readonly method?: "GET" | "POST";
	readonly path: string;
	readonly headers?: OutgoingHttpHeaders;
	readonly body?: string | Buffer;
	readonly cookie?: string;
}

const LIMIT_MS = 30_000;

/** Connections to one application. */
export class Line {
	readonly #agent: Agent;

	constructor(
		readonly port: number,
		connections: number,
	) {
		this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
	}

	/** Settles with the answer when its last byte has come; `text` is unpacked when first read. */
	send({ method = "GET", path, headers = {}, body, cookie }: Call): Promise<Answer> {
		const options = {
			host: "127.0.0.1",
			port: this.port,
			agent: this.#agent,
			method,
			path,
			timeout: LIMIT_MS,
			headers: {
				"accept-encoding": "gzip",
				accept: "text/html",
				...(cookie ? { cookie } : {}),
				...(body ? { "content-length": Buffer.byteLength(body) } : {}),
				...headers,
			},
		};
		return new Promise((resolve, reject) => {
			const sent = request(options, (answer) => {
				const chunks: Buffer[] = [];
				answer.on("data", (chunk: Buffer) => chunks.push(chunk));
				answer.once("error", reject);
				answer.once("end", () => {
					const bytes = Buffer.concat(chunks);
					const packed = answer.headers["content-encoding"] === "gzip";
					resolve({
						status: answer.statusCode ?? 0,
						cookies: answer.headers["set-cookie"] ?? [],
						bytes,
						get text() {
							return (packed ? gunzipSync(bytes) : bytes).toString("utf8");
						},
					});
				});
			});
			sent.once("timeout", () => sent.destroy(new Error(`${path} took more than ${LIMIT_MS} ms`)));
			sent.once("error", reject);
			sent.end(body);
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}

/** Signs a demonstration account in through the sign-in form's own route; answers with its cookie. */
export async function signIn(line: Line, username: string): Promise<string> {
	const token = await line.send({ path: "/api/auth/csrf" });
	const { csrfToken } = JSON.parse(token.text) as { csrfToken: string };
	const answer = await line.send({
		method: "POST",
		path: "/api/auth/callback/credentials",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		cookie: cookieOf(token.cookies),
		body: new URLSearchParams({ csrfToken, username, password: DEMO_PASSWORD, json: "true" }).toString(),
	});
	const cookie = cookieOf(answer.cookies);
	if (!cookie.includes("session-token")) throw new Error(`${username} was not signed in: ${answer.status}`);
	return cookie;
}

function cookieOf(setCookies: readonly string[]): string {
	return setCookies.map((line) => line.split(";", 1)[0]).join("; ");
}
