"use client";

import { type ReactNode, useRef } from "react";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/use-action-form";
import { KeptTyped } from "./kept-typed";
import { forgetTyped } from "./typed-storage";

/** What a form says without a field; of a list each. */
export type Hidden = Readonly<Record<string, string | number | readonly (string | number)[]>>;

interface ReviewFormProps {
	readonly action: FormAction;
	/** See keptName: names the form among all that are under review. */
	readonly keptAs: string;
	readonly label: string;
	readonly hidden: Hidden;
	readonly children: ReactNode;
	readonly className?: string;
	/** What it asks about is read on paper, too. */
	readonly prints?: boolean;
}

/** A form of the review: what is typed into it outlives the page until it is saved. */
export function ReviewForm({ action, keptAs, label, hidden, children, className, prints }: ReviewFormProps) {
	const box = useRef<HTMLDivElement>(null);
	return (
		<div ref={box} className={className}>
			<ActionForm
				action={action}
				label={label}
				className={prints ? "keep-on-paper" : undefined}
				onDone={() => {
					forgetTyped(keptAs);
					// The form may be gone with what it corrected: what it belonged to stays.
					box.current?.closest<HTMLElement>("[data-stays]")?.focus({ preventScroll: true });
				}}
			>
				<KeptTyped name={keptAs} />
				{Object.entries(hidden).flatMap(([name, values]) =>
					[values]
						.flat()
						.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
				)}
				{children}
			</ActionForm>
		</div>
	);
}
