"use client";

import { useId } from "react";
import { useFormContext } from "@/components/ui/form-context";

interface CheckRowProps {
	readonly name: `${string}[]`;
	readonly value: string;
	readonly label: string;
}

/** One of many boxes of a list that stand apart; the whole row is the target. */
export function CheckRow({ name, value, label }: CheckRowProps) {
	const id = useId();
	const typed = useFormContext()?.typed(name.slice(0, -2));
	return (
		<label htmlFor={id} className="flex min-h-8 items-start gap-2.5 py-0.5 pointer-coarse:min-h-11">
			<input
				type="checkbox"
				id={id}
				name={name}
				value={value}
				defaultChecked={Array.isArray(typed) && typed.includes(value)}
				className="mt-1 size-4.5 shrink-0 accent-accent"
			/>
			<span className="min-w-0 wrap-anywhere">{label}</span>
		</label>
	);
}
