"use client";

import { useEffect, useRef, useState } from "react";
import { forgetTyped, keepTyped, restoreTyped } from "./typed-storage";

/** Stands in a form of this name and keeps what is typed into it. */
export function KeptTyped({ name }: { readonly name: string }) {
	const box = useRef<HTMLDivElement>(null);
	const [isRestored, setRestored] = useState(false);
	useEffect(() => {
		const form = box.current?.closest("form");
		if (!form) return;
		if (restoreTyped(name, form)) {
			setRestored(true);
			for (let at = form.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
				at.open = true;
		}
		const note = () => keepTyped(name, form);
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
