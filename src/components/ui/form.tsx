"use client";

import { type ReactNode, useRef } from "react";
import { type FormState, IDLE, REQUEST_ID_FIELD } from "@/lib/contracts/form-state";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { type FormAction, useActionForm } from "./use-action-form";

interface ActionFormProps {
	/** Made by formAction() of src/server/action; passed as it is, so that the form also works without JavaScript. */
	readonly action: FormAction;
	/** A route to which the form posts itself without JavaScript, where the action is none of the server's. */
	readonly postTo?: string;
	readonly initial?: FormState;
	/** Labelled fields, hidden inputs and a SubmitButton. */
	readonly children: ReactNode;
	/** After a success, also before it leads to another page. */
	readonly onDone?: () => void;
	/** Accessible name, where several forms stand on one page. */
	readonly label?: string;
	readonly className?: string;
}

/**
 * The one form. Refused: everything typed stays, the summary takes the focus, the fields say what is wrong
 * until they are changed. Done: the sentence is shown as a toast and the fields start anew from the page's
 * new data. A double click or a resent form carries the same request id and makes one record.
 */
export function ActionForm({
	action,
	postTo,
	initial = IDLE,
	children,
	onDone,
	label,
	className,
}: ActionFormProps) {
	const form = useRef<HTMLFormElement>(null);
	const { context, state, formAction, requestId, round, submit, touched } = useActionForm(
		action,
		initial,
		() => {
			// The button that had the focus is drawn anew with its fields.
			form.current?.focus({ preventScroll: true });
			onDone?.();
		},
	);
	return (
		<FormContext value={context}>
			<form
				ref={form}
				{...(postTo === undefined
					? { action: formAction }
					: { action: postTo, method: "post", encType: "multipart/form-data" })}
				noValidate
				tabIndex={-1}
				aria-label={label}
				className={`outline-none ${className ?? ""}`}
				onSubmit={submit}
				onInput={(event) => {
					if ("name" in event.target && typeof event.target.name === "string") touched(event.target.name);
				}}
			>
				{state.status === "refused" ? <ErrorSummary key={state.nonce} state={state} /> : null}
				{/* autoComplete: a browser that restores old input must not bring back a used id. */}
				<input
					type="hidden"
					name={REQUEST_ID_FIELD}
					defaultValue={requestId}
					autoComplete="off"
					suppressHydrationWarning
				/>
				<div key={round} className="contents">
					{children}
				</div>
				{state.status === "done" ? (
					<noscript>
						<p role="status">{state.message}</p>
					</noscript>
				) : null}
			</form>
		</FormContext>
	);
}
