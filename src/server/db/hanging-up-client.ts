import "server-only";
import pg from "pg";

/**
 * A connection that is closed when an answer is overdue. pg only gives up on the answer: whatever is asked next
 * on that connection, a ROLLBACK first of all, would wait behind it for as long again.
 */
export class HangingUpClient extends pg.Client {
	constructor(config?: string | pg.ClientConfig) {
		super(config);
		// A Proxy, because the method has a dozen signatures that an override would have to repeat.
		this.query = new Proxy(this.query, {
			apply: (query, self, args) => {
				const answer: unknown = Reflect.apply(query, self, args);
				if (answer instanceof Promise) answer.catch((error: unknown) => this.#hangUpWhenOverdue(error));
				return answer;
			},
		});
	}

	#hangUpWhenOverdue(error: unknown): void {
		if (error instanceof Error && error.message === "Query read timeout") this.connection.stream.destroy();
	}
}
