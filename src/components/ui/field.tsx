"use client";

import type { ReactNode } from "react";

export interface FieldProps {
	/** Name in the form; dots nest, a trailing `[]` makes a list. */
	readonly name: string;
	readonly label: string;
	/** One sentence below the label: what belongs here. */
	readonly help?: ReactNode;
	/** Marks what may stay empty; everything else must be filled in. */
	/** May stay empty; a text says when it may not. */
	readonly optional?: boolean | string;
}

interface FrameProps extends Pick<FieldProps, "label" | "help" | "optional"> {
	readonly id: string;
	readonly error: string | null;
	readonly children: ReactNode;
}

/** Label above, help below it, the error in words above the input. */
export function FieldFrame({ id, label, help, optional, error, children }: FrameProps) {
	return (
		<div className="mb-5 max-w-form">
			<label htmlFor={id} className="mb-1 block font-semibold">
				{label}
				{optional ? <OptionalMark when={optional} /> : null}
			</label>
			<Help id={id} help={help} />
			<FieldErrorText id={id} error={error} />
			{children}
		</div>
	);
}

/** A group of choices: the legend is the label. */
export function GroupFrame({ id, label, help, optional, error, children }: FrameProps) {
	const describedBy = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
	return (
		<fieldset
			id={id}
			tabIndex={-1}
			aria-describedby={describedBy || undefined}
			className="mb-5 max-w-form min-w-0"
		>
			<legend className="mb-1 font-semibold">
				{label}
				{optional ? <OptionalMark when={optional} /> : null}
			</legend>
			<Help id={id} help={help} />
			<FieldErrorText id={id} error={error} />
			{children}
		</fieldset>
	);
}

function OptionalMark({ when }: { readonly when: string | true }) {
	return <span className="font-normal text-ink-3">（{when === true ? "选填" : when}）</span>;
}

function Help({ id, help }: { readonly id: string; readonly help: ReactNode }) {
	return help ? (
		<p id={`${id}-help`} className="mb-1 text-sm text-ink-2">
			{help}
		</p>
	) : null;
}

/** Red text with a sign and a sentence: it is no light. */
export function FieldErrorText({ id, error }: { readonly id: string; readonly error: string | null }) {
	return error ? (
		<p id={`${id}-error`} className="mb-1 text-sm text-danger">
			<span aria-hidden="true">⚠ </span>
			{error}
		</p>
	) : null;
}
