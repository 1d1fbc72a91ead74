"use client";

import { createContext, useContext, useEffect } from "react";

interface FormContextValue {
	/** Prefix of the ids of this form's fields: two forms of a page may have the same names. */
	readonly prefix: string;
	/** The sentence for a field that was refused and not touched since. */
	errorOf(name: string): string | null;
	/** What was typed before a refusal that came without JavaScript. */
	typed(name: string): string | readonly string[] | undefined;
	/** A field was changed otherwise than by typing: its old error no longer speaks of it. */
	touched(name: string): void;
	/** What is on its way to the server; null when nothing is. */
	readonly sent: FormData | null;
	/** Labels by field name, so that the summary can say which field it means. */
	readonly labels: Map<string, string>;
}

export const FormContext = createContext<FormContextValue | null>(null);

/** The ActionForm around; null in a plain form. */
export function useFormContext(): FormContextValue | null {
	return useContext(FormContext);
}

/** What a field needs to tie its label, help and error together. */
export function useField(name: string, label: string, hasHelp: boolean) {
	const form = useFormContext();
	const labels = form?.labels;
	useEffect(() => {
		labels?.set(name, label);
		return () => {
			labels?.delete(name);
		};
	}, [labels, name, label]);
	const id = form ? fieldId(form.prefix, name) : name;
	const error = form?.errorOf(name) ?? null;
	const describedBy = [hasHelp ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
	return {
		id,
		error,
		typed: form?.typed(name),
		aria: { "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined },
	} as const;
}

/** A list's name ends in `[]`; an error names the list itself. */
export function fieldId(prefix: string, name: string): string {
	return `${prefix}-${name.replace(/\[\]$/, "")}`;
}
