"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { BUTTON_CLASS, type ButtonVariant } from "./button";
import { useFormContext } from "./form-context";

interface SubmitButtonProps {
	readonly children: ReactNode;
	readonly variant?: ButtonVariant;
	/** While the server works, e.g. 正在提交…. */
	readonly pendingLabel?: string;
	/** For forms with several acts: which one was chosen. */
	readonly name?: string;
	readonly value?: string;
	readonly className?: string;
}

/** Submits its form once: while the server works further clicks do nothing and the label says so. */
export function SubmitButton({
	children,
	variant = "primary",
	pendingLabel = "正在处理…",
	name,
	value,
	className = "",
}: SubmitButtonProps) {
	const form = useFormContext();
	const plain = useFormStatus();
	const sent = form ? form.sent : plain.pending ? plain.data : null;
	const isOwn = sent !== null && (name === undefined || sent.get(name) === (value ?? ""));
	return (
		<button
			type="submit"
			name={name}
			value={value}
			// Not `disabled`: that would throw the focus away.
			aria-disabled={sent !== null || undefined}
			onClick={(event) => {
				if (sent !== null) event.preventDefault();
			}}
			className={`${BUTTON_CLASS[variant]} ${className}`}
		>
			{isOwn ? pendingLabel : children}
		</button>
	);
}
