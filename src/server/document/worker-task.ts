import type { DocumentRefusal, ReadDocument } from "@/lib/contracts/document";
import { done, type Outcome } from "@/lib/contracts/outcome";
import { readPlan } from "@/lib/domain/plan/read-plan";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ReadingRequest } from "@/lib/domain/plan/reading/read-document";
import { type DocumentSource, readSource } from "./read-source";

/** What a thread is asked to do: read a document, and where `plan` asks for it, its tables as a plan. */
export interface WorkerTask {
	readonly source: DocumentSource;
	readonly plan: ReadingRequest | null;
}

/** A document's tables, and the plan that they hold where one was asked for. */
export interface WorkerAnswer {
	readonly document: ReadDocument;
	readonly plan: PlanReading | null;
}

/** Does it in this very thread; everybody but the worker asks read-document.ts. */
export async function runTask({ source, plan }: WorkerTask): Promise<Outcome<WorkerAnswer, DocumentRefusal>> {
	const outcome = await readSource(source);
	if (!outcome.ok) return outcome;
	const document = outcome.value;
	return done({ document, plan: plan && readPlan(document, plan) });
}
