import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../../scripts/runtime/ports";
import { commandLineOf, pause } from "../../../scripts/runtime/processes";
import { temporaryFolder } from "../../../scripts/runtime/temporary-folder";
import { type ActionName, readActionIds } from "./action-ids";
import { Person } from "./person";
import { childrenOf, descendantsOf } from "./process-tree";

const START_MS = 300_000;

/** `npm run demo` as a person starts it: its own supervision, production build and database, in a folder. */
export class Product {
	#actionIds: Readonly<Record<ActionName, string>> | undefined;

	private constructor(
		readonly origin: string,
		readonly folder: string,
		private readonly service: ChildProcess,
	) {}

	/** Starts it and waits until it works. `folder` is thrown away at the end unless it was given. */
	static async start(folder = temporaryFolder("faults")): Promise<Product> {
		const port = await freePort();
		const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder, PORT: String(port) };
		Reflect.deleteProperty(env, "DATABASE_URL");
		const service = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts"], {
			env,
			stdio: ["ignore", "ignore", "pipe"],
		});
		service.stderr?.setEncoding("utf8").on("data", (text: string) => {
			for (const line of text.split("\n"))
				if (line.includes("！") || line.includes("✓")) console.log(`       ${line}`);
		});
		// Also when we are stopped half-way: it ends its own database and application.
		process.once("exit", () => service.kill("SIGTERM"));
		const product = new Product(`http://localhost:${port}`, folder, service);
		await product.untilHealthy(START_MS);
		return product;
	}

	/** Seconds until the product answers as healthy. Throws when it does not, or when its service has left. */
	async untilHealthy(ms = 120_000): Promise<number> {
		const began = performance.now();
		while (performance.now() - began < ms) {
			if (this.service.exitCode !== null) throw new Error("the service has left");
			if (await this.isHealthy()) return (performance.now() - began) / 1000;
			await pause(100);
		}
		throw new Error(`not healthy within ${ms / 1000} s`);
	}

	async isHealthy(): Promise<boolean> {
		const answer = await fetch(`${this.origin}/api/health`, { signal: AbortSignal.timeout(10_000) }).catch(
			() => null,
		);
		return answer?.ok === true;
	}

	get files(): string {
		return join(this.folder, "demo", "files");
	}

	/** The address of its database for its administrator. */
	get databaseUrl(): string {
		const kept = readFileSync(join(this.folder, "demo", "server.json"), "utf8");
		const { port, user, password } = JSON.parse(kept) as { port: number; user: string; password: string };
		return `postgresql://${user}:${password}@127.0.0.1:${port}/bureau`;
	}

	get applicationPid(): number | null {
		return childrenOf(this.service.pid ?? 0).find((pid) => commandLineOf(pid)?.includes("next")) ?? null;
	}

	/** The server itself, which looks after its sessions. */
	get databasePid(): number | null {
		const name = join(this.folder, "demo", "database");
		return childrenOf(this.service.pid ?? 0).find((pid) => commandLineOf(pid)?.includes(name)) ?? null;
	}

	/** The server and all that works for it. */
	get databasePids(): readonly number[] {
		const server = this.databasePid;
		return server === null ? [] : [server, ...descendantsOf(server)];
	}

	async signIn(username: string): Promise<Person> {
		this.#actionIds ??= readActionIds();
		const person = new Person(username, this.origin, this.#actionIds);
		await person.signIn();
		return person;
	}

	async stop(): Promise<void> {
		if (this.service.exitCode === null) {
			const left = new Promise((resolve) => this.service.once("exit", resolve));
			this.service.kill("SIGTERM");
			await left;
		}
	}

	async discard(): Promise<void> {
		await this.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
