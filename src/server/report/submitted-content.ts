import "server-only";
import { z } from "zod";
import type { Prisma } from "@/server/db/generated/client";

// What a report said when it was submitted, kept with the event (ReportEvent.content). Reviewers read this
// and never the row, which its unit may be changing again after a return.

const content = z.object({
	narrative: z.string(),
	readings: z.array(
		z.object({ targetId: z.string(), numerator: z.number().nullable(), denominator: z.number().nullable() }),
	),
	attachmentIds: z.array(z.string()),
});

export type SubmittedContent = z.infer<typeof content>;

/** The content of a submission; null for events that carry none. Throws for a content of another shape. */
export function submittedContent(json: Prisma.JsonValue): SubmittedContent | null {
	return json === null ? null : content.parse(json);
}

export function contentJson(submitted: SubmittedContent): Prisma.InputJsonValue {
	return content.parse(submitted);
}
