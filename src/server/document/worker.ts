import { parentPort, workerData } from "node:worker_threads";
import { runTask, type WorkerTask } from "./worker-task";

// The thread in which one document is read; it ends with it. Started by run-worker.ts only.

const task: WorkerTask = workerData;
const outcome = await runTask(task);
parentPort?.postMessage(outcome);
