import "server-only";
import type { z } from "zod";
import type { FieldError } from "@/lib/contracts/form-state";

type FormValue = string | string[] | { [key: string]: FormValue };

/**
 * A form as a plain object of strings. A name that ends in `[]` is a list even with one entry; a dotted name
 * (`readings.2024-p07-t1.numerator`) is nested. Files are left out: they have their own route.
 */
export function formObject(form: FormData): Record<string, FormValue> {
	const result: Record<string, FormValue> = Object.create(null);
	for (const name of new Set(form.keys())) {
		if (name.startsWith("$ACTION")) continue;
		// PostgreSQL keeps no NUL; nobody types one on purpose.
		const values = form
			.getAll(name)
			.filter((value) => typeof value === "string")
			.map((value) => value.replaceAll("\u0000", ""));
		if (name.endsWith("[]")) place(result, name.slice(0, -2).split("."), values);
		else if (values.length > 0) place(result, name.split("."), values.at(-1) ?? "");
	}
	return result;
}

function place(into: Record<string, FormValue>, path: string[], value: FormValue): void {
	const [head, ...rest] = path;
	if (head === undefined) return;
	if (rest.length === 0) {
		into[head] = value;
		return;
	}
	const inner = into[head];
	const next: Record<string, FormValue> =
		inner && typeof inner === "object" && !Array.isArray(inner) ? inner : Object.create(null);
	into[head] = next;
	place(next, rest, value);
}

/** What was typed, to be shown again after a refusal. */
export function typedValues(form: FormData): Record<string, string | string[]> {
	const values: Record<string, string | string[]> = {};
	for (const name of new Set(form.keys())) {
		if (name.startsWith("$ACTION")) continue;
		const typed = form.getAll(name).filter((value) => typeof value === "string");
		values[name] = name.endsWith("[]") ? typed : (typed.at(-1) ?? "");
	}
	return values;
}

/** One sentence per field: the first that the schema found. The schema's messages are in Chinese. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
	const byField = new Map<string, string>();
	for (const issue of error.issues) {
		const field = issue.path.map(String).join(".");
		if (!byField.has(field)) byField.set(field, issue.message);
	}
	return [...byField].map(([field, message]) => ({ field, message }));
}
