import "server-only";
import { businessDayOf, type Day, type Instant } from "@/lib/domain/time/day";
import { type At, counts, type Dated } from "@/lib/domain/time/facts";

/** A `@db.Date` as the domain's day. */
export function dayOf(date: Date): Day {
	return date.toISOString().slice(0, 10);
}

/** A day as Prisma takes it for a `@db.Date`. */
export function dateOf(day: Day): Date {
	return new Date(`${day}T00:00:00.000Z`);
}

export function instantOf(date: Date): Instant {
	return date.toISOString();
}

/** What every row of a fact has, as the domain knows it. */
export function datedOf(row: { seq: bigint; effectiveOn: Date; recordedAt: Date }): Dated {
	return { seq: Number(row.seq), effectiveOn: dayOf(row.effectiveOn), recordedAt: instantOf(row.recordedAt) };
}

/** The rows of facts that count at a point. */
export function rowsAt<Row extends { seq: bigint; effectiveOn: Date; recordedAt: Date }>(
	rows: readonly Row[],
	at: At,
): Row[] {
	return rows.filter((row) => counts(datedOf(row), at));
}

/** Whether something that has no day of its own to speak for (a file, a beginning) had happened at a point. */
export function happenedBy(instant: Date, at: At): boolean {
	const recordedAt = instantOf(instant);
	return recordedAt <= at.knownAt && businessDayOf(recordedAt) <= at.asOf;
}
