"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/contracts/form-state";
import { fieldId, useFormContext } from "./form-context";

interface ErrorSummaryProps {
	readonly state: Extract<FormState, { status: "refused" }>;
}

/** What was refused, above the form: takes the focus and leads to each field with the field's own words. */
export function ErrorSummary({ state }: ErrorSummaryProps) {
	const box = useRef<HTMLDivElement>(null);
	const form = useFormContext();
	useEffect(() => box.current?.focus(), []);
	return (
		<div
			ref={box}
			role="alert"
			tabIndex={-1}
			className="mb-5 max-w-form rounded-sm border-2 border-danger bg-paper px-4 py-3"
		>
			<p className="font-semibold text-danger">
				<span aria-hidden="true">⚠ </span>
				{state.message}
			</p>
			{state.fieldErrors.length > 0 && form ? (
				<ul className="mt-2 space-y-1">
					{state.fieldErrors.map(({ field, message }) => (
						<li key={field}>
							<SummaryLine
								id={fieldId(form.prefix, field)}
								label={form.labels.get(field)}
								message={message}
							/>
						</li>
					))}
				</ul>
			) : null}
		</div>
	);
}

function SummaryLine({
	id,
	label,
	message,
}: {
	readonly id: string;
	readonly label?: string;
	readonly message: string;
}) {
	return (
		<a
			href={`#${id}`}
			className="link inline-block text-danger pointer-coarse:py-2"
			onClick={(event) => {
				const target = document.getElementById(id);
				if (!target) return;
				event.preventDefault();
				// In a group of choices the first can be typed into; the group itself only names them.
				const focusable = target.matches("fieldset") ? target.querySelector("input") : target;
				(focusable ?? target).focus();
				target.scrollIntoView({ block: "center" });
			}}
		>
			{label ? `${label}：${message}` : message}
		</a>
	);
}
