"use client";

import { useEffect, useRef, useState } from "react";

// What is typed and not yet saved, kept by the browser until it is saved or thrown away: leaving the page loses
// nothing. Where the browser keeps nothing (its storage is switched off), the form works all the same.

const PREFIX = "typed:";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Typed = readonly (readonly [index: number, value: string])[];

function controlsOf(form: HTMLFormElement): Control[] {
	return [...form.querySelectorAll<Control>("input, select, textarea")].filter(
		({ type }) => type !== "hidden",
	);
}

const isTick = (control: Control): control is HTMLInputElement =>
	control.type === "checkbox" || control.type === "radio";

function drawnValue(control: Control): string {
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
	}
	if (isTick(control)) return String(control instanceof HTMLInputElement && control.defaultChecked);
	return control.defaultValue;
}

const typedValue = (control: Control) =>
	isTick(control) ? String(control instanceof HTMLInputElement && control.checked) : control.value;

/** Runs what uses the browser's storage; false where it is switched off or full. */
function withStorage(use: (storage: Storage) => void): boolean {
	try {
		use(sessionStorage);
		return true;
	} catch (error) {
		if (error instanceof DOMException) return false;
		throw error;
	}
}

function keep(name: string, form: HTMLFormElement): void {
	const typed: Typed = controlsOf(form).flatMap((control, index) =>
		typedValue(control) === drawnValue(control) ? [] : [[index, typedValue(control)] as const],
	);
	withStorage((storage) => {
		if (typed.length === 0) storage.removeItem(PREFIX + name);
		else storage.setItem(PREFIX + name, JSON.stringify(typed));
	});
}

/** Forgets what was typed into a form: it was saved, or is not wanted. */
export function forgetTyped(name: string): void {
	withStorage((storage) => storage.removeItem(PREFIX + name));
}

function isTyped(value: unknown): value is Typed {
	return (
		Array.isArray(value) &&
		value.every((one) => Array.isArray(one) && typeof one[0] === "number" && typeof one[1] === "string")
	);
}

function keptOf(name: string): Typed {
	let text: string | null = null;
	withStorage((storage) => {
		text = storage.getItem(PREFIX + name);
	});
	const value: unknown = JSON.parse(text ?? "[]");
	return isTyped(value) ? value : [];
}

/** Puts what was kept back into the form; false where nothing was kept or the form is another one by now. */
function restore(name: string, form: HTMLFormElement): boolean {
	const controls = controlsOf(form);
	const kept = keptOf(name);
	for (const [index, value] of kept) {
		const control = controls[index];
		if (control === undefined) continue;
		if (isTick(control) && control instanceof HTMLInputElement) control.checked = value === "true";
		else control.value = value;
		control.dispatchEvent(new Event("input", { bubbles: true }));
	}
	return kept.length > 0;
}

/** Stands in a form of this name and keeps what is typed into it. */
export function KeptTyped({ name }: { readonly name: string }) {
	const box = useRef<HTMLDivElement>(null);
	const [isRestored, setRestored] = useState(false);
	useEffect(() => {
		const form = box.current?.closest("form");
		if (!form) return;
		if (restore(name, form)) {
			setRestored(true);
			for (let at = form.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
				at.open = true;
		}
		const note = () => keep(name, form);
		form.addEventListener("input", note);
		form.addEventListener("change", note);
		return () => {
			form.removeEventListener("input", note);
			form.removeEventListener("change", note);
		};
	}, [name]);
	return (
		<div ref={box}>
			{isRestored ? (
				<p role="status" className="mb-3 border-l-2 border-accent bg-accent-tint px-3 py-1.5 text-sm">
					已恢复上次填写、还没有保存的内容。
					<button
						type="button"
						className="button-quiet"
						onClick={() => {
							box.current?.closest("form")?.reset();
							forgetTyped(name);
							setRestored(false);
						}}
					>
						不要了
					</button>
				</p>
			) : null}
		</div>
	);
}
