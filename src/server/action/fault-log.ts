import "server-only";
import { randomBytes } from "node:crypto";
import { now } from "@/server/clock";

/** Writes a surprise to the log under a short id that support can find; answers the id. */
export function logFault(error: unknown): string {
	const id = randomBytes(4).toString("hex");
	console.error(JSON.stringify({ at: now().toISOString(), fault: id, error: textOf(error) }));
	return id;
}

function textOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
