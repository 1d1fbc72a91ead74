"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { BUTTON_CLASS, type ButtonVariant } from "./button";
import { ActionForm } from "./form";
import { SubmitButton } from "./submit-button";
import type { FormAction } from "./use-action-form";

interface ConfirmDialogProps {
	/** The verb on the page: 退回修改. */
	readonly trigger: ReactNode;
	readonly triggerVariant?: ButtonVariant;
	/** Names the thing: 退回凤凰镇的报告？ */
	readonly title: string;
	readonly action: FormAction;
	/** Hidden inputs, fields, and what will happen. */
	readonly children?: ReactNode;
	/** The same verb again: 退回. */
	readonly confirm: string;
	readonly confirmVariant?: ButtonVariant;
	readonly pendingLabel?: string;
}

/** Asks before an act that cannot be undone, or for a reason. Escape and 取消 change nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	// Fields are drawn when asked for: a page of fifty rows has one dialog's worth of them.
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<button
				type="button"
				className={BUTTON_CLASS[props.triggerVariant ?? "secondary"]}
				aria-haspopup="dialog"
				onClick={() => {
					// Drawn before it is shown: showModal gives the focus to the first field there is.
					flushSync(() => setOpen(true));
					dialog.current?.showModal();
				}}
			>
				{props.trigger}
			</button>
			<dialog
				ref={dialog}
				aria-labelledby={titleId}
				onClose={() => setOpen(false)}
				className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-sm bg-paper p-5 text-left text-base whitespace-normal text-ink shadow-float sm:p-6"
			>
				<h2 id={titleId} className="mb-4 text-lg font-semibold">
					{props.title}
				</h2>
				{isOpen ? (
					<ActionForm action={props.action} onDone={() => dialog.current?.close()}>
						{props.children}
						<div className="mt-5 flex flex-wrap justify-end gap-3">
							<button type="button" className="button-secondary" onClick={() => dialog.current?.close()}>
								取消
							</button>
							<SubmitButton variant={props.confirmVariant ?? "primary"} pendingLabel={props.pendingLabel}>
								{props.confirm}
							</SubmitButton>
						</div>
					</ActionForm>
				) : null}
			</dialog>
		</>
	);
}
