"use client";

import { useEffect, useRef, useState } from "react";

interface Change {
	readonly label: string;
	readonly before: string;
	readonly after: string;
}

/**
 * What the form around would change, old → new, as one types: a last look before it is sent. The old values are
 * those with which the fields were drawn. Without JavaScript nothing is shown, and the form works all the same.
 */
export function ChangeSummary() {
	const box = useRef<HTMLDivElement>(null);
	const [changes, setChanges] = useState<readonly Change[] | null>(null);
	useEffect(() => {
		const form = box.current?.closest("form");
		if (!form) return;
		const look = () => setChanges(changesOf(form));
		look();
		form.addEventListener("input", look);
		form.addEventListener("change", look);
		return () => {
			form.removeEventListener("input", look);
			form.removeEventListener("change", look);
		};
	}, []);
	return (
		<div ref={box} className="mb-5 max-w-form border-t border-line pt-4">
			{changes === null ? null : (
				<>
					<h3 className="mb-1 font-semibold">将作以下调整（{changes.length}）</h3>
					<div role="status">
						{changes.length === 0 ? <p className="text-ink-2">还没有改动。</p> : <Lines changes={changes} />}
					</div>
				</>
			)}
		</div>
	);
}

function Lines({ changes }: { readonly changes: readonly Change[] }) {
	return (
		<ul className="list-disc space-y-1 pl-5">
			{changes.map(({ label, before, after }) => (
				<li key={label} className="break-words">
					{label}：<del className="text-ink-2">{before}</del> → <ins className="no-underline">{after}</ins>
				</li>
			))}
		</ul>
	);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The fields that say something else than when they were drawn; a group of boxes is one field. */
function changesOf(form: HTMLFormElement): Change[] {
	const controls = [...form.querySelectorAll<Control>("input, select, textarea")].filter(
		(control) => control.type !== "hidden" && control.name !== "reason",
	);
	const boxes = controls.flatMap((control) =>
		control instanceof HTMLInputElement && control.type === "checkbox" ? [control] : [],
	);
	const groups = new Set(boxes.map((box) => box.closest("fieldset")).filter((group) => group !== null));
	return [
		...controls.filter((control) => control.type !== "checkbox").map(fieldChange),
		...boxes.filter((box) => box.closest("fieldset") === null).map(boxChange),
		...[...groups].map(groupChange),
	].filter(({ before, after }) => before !== after);
}

function fieldChange(control: Control): Change {
	const label = control.labels?.[0]?.firstChild?.textContent?.trim() ?? control.name;
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		const was = options.find((option) => option.defaultSelected) ?? options[0];
		return { label, before: shown(was?.text), after: shown(control.selectedOptions[0]?.text) };
	}
	const [before, after] = [control.defaultValue, control.value].map((text) =>
		text.trim().replace(/\r\n?/g, "\n"),
	);
	return { label, before: shown(before), after: shown(after) };
}

function boxChange(box: HTMLInputElement): Change {
	const label = box.labels?.[0]?.textContent?.trim() ?? box.name;
	const word = (ticked: boolean) => (ticked ? "是" : "否");
	return { label, before: word(box.defaultChecked), after: word(box.checked) };
}

function groupChange(group: HTMLFieldSetElement): Change {
	const boxes = [...group.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
	const names = (of: (box: HTMLInputElement) => boolean) =>
		shown(
			boxes
				.filter(of)
				.map((box) => box.labels?.[0]?.textContent?.trim() ?? box.value)
				.join("、"),
		);
	return {
		label: group.querySelector("legend")?.firstChild?.textContent?.trim() ?? "",
		before: names((box) => box.defaultChecked),
		after: names((box) => box.checked),
	};
}

function shown(text: string | undefined): string {
	return text || "无";
}
