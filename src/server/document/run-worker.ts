import { Worker, type WorkerOptions } from "node:worker_threads";
import type { DocumentRefusal, ReadDocument } from "@/lib/contracts/document";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { READING_MS, WORKER_HEAP_MB, WORKER_STACK_MB, WORKER_YOUNG_HEAP_MB } from "./limits";
import type { DocumentSource } from "./read-source";
import type { WorkerAnswer, WorkerTask } from "./worker-task";

interface Limits {
	readonly milliseconds?: number;
	readonly heapMb?: number;
}

/**
 * Reads a document in a thread of its own: with a heap of its own, which ends the thread and nothing else when
 * it is full (`tooHeavy`), and for so long and no longer (`tooSlow`). Throws what the thread throws.
 */
export async function runWorker(
	source: DocumentSource,
	limits: Limits = {},
): Promise<Outcome<ReadDocument, DocumentRefusal>> {
	const outcome = await runTaskInWorker({ source, plan: null }, limits);
	return outcome.ok ? done(outcome.value.document) : outcome;
}

/** The same for a task that may ask for the plan too. */
export async function runTaskInWorker(
	task: WorkerTask,
	{ milliseconds = READING_MS, heapMb = WORKER_HEAP_MB }: Limits = {},
): Promise<Outcome<WorkerAnswer, DocumentRefusal>> {
	const worker = startWorker(task, heapMb);
	try {
		return await answerOf(worker, milliseconds);
	} finally {
		await worker.terminate();
	}
}

function startWorker({ source, plan }: WorkerTask, heapMb: number): Worker {
	// A copy of its own, handed over: the bytes may be a piece of something larger, which would all be copied.
	const own = source.kind === "bytes" ? { ...source, bytes: Uint8Array.from(source.bytes) } : source;
	const options: WorkerOptions = {
		workerData: { source: own, plan } satisfies WorkerTask,
		transferList: own.kind === "bytes" ? [own.bytes.buffer] : [],
		resourceLimits: {
			maxOldGenerationSizeMb: heapMb,
			maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP_MB,
			stackSizeMb: WORKER_STACK_MB,
		},
		// Nothing is inherited: what the process was told to load first is not for this thread, and it asks for
		// nothing of the environment and has no credentials to lose.
		execArgv: [],
		env: {},
	};
	// Next puts its own value in here when it bundles, and the thread's file with it; the other line is then no
	// part of the product. Scripts and tests run the files as they are written.
	if (process.env.NEXT_RUNTIME) return new Worker(new URL("./worker.ts", import.meta.url), options);
	return new Worker(new URL("./worker-as-written.mjs", import.meta.url), options);
}

function answerOf(worker: Worker, milliseconds: number): Promise<Outcome<WorkerAnswer, DocumentRefusal>> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => resolve(refused("tooSlow")), milliseconds);
		worker.once("message", resolve);
		worker.once("error", (error: Error & { readonly code?: string }) => {
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(refused("tooHeavy"));
			else reject(error);
		});
		worker.once("exit", () => {
			clearTimeout(timer);
			reject(new Error("the thread that read a document ended without an answer"));
		});
	});
}
