import { parentPort, workerData } from "node:worker_threads";
import { type DocumentSource, readSource } from "./read-source";

// The thread in which one document is read; it ends with it. Started by run-worker.ts only.

const source: DocumentSource = workerData;
const outcome = await readSource(source);
parentPort?.postMessage(outcome);
