"use client";

import { type PointerEvent, type ReactNode, type SyntheticEvent, useRef } from "react";

/**
 * Pointing at something, or stepping onto it with the keyboard, marks what belongs to it on the other side: its
 * words in the document, or what was read from them. Without JavaScript both sides are tied by links.
 */
export function Pointing({ children }: { readonly children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null);
	const lit = useRef<readonly HTMLElement[]>([]);
	const rests = useRef("");
	const point = (event: SyntheticEvent) => {
		const from = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-about]") : null;
		for (const one of lit.current) delete one.dataset.lit;
		lit.current = [];
		if (!from || !box.current) return;
		const names = new Set(from.dataset.about?.split(" "));
		const all = [...box.current.querySelectorAll<HTMLElement>("[data-about]")];
		lit.current = all.filter((one) => one.dataset.about?.split(" ").some((name) => names.has(name)));
		for (const one of lit.current) one.dataset.lit = "";
		const pane = box.current.querySelector<HTMLElement>("[data-original]");
		if (pane && !pane.contains(from)) show(pane, lit.current);
	};
	const placeOf = ({ clientX, clientY }: PointerEvent) => `${clientX} ${clientY}`;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it only marks; what can be acted on are the links inside.
		<div
			ref={box}
			onPointerOver={(event) => {
				// What scrolls by under a resting pointer is not pointed at: it would take the mark from where the focus is.
				if (placeOf(event) !== rests.current) point(event);
			}}
			onPointerMove={(event) => {
				rests.current = placeOf(event);
			}}
			onFocus={point}
		>
			{children}
		</div>
	);
}

/** Scrolls the pane itself, never the page. */
function show(pane: HTMLElement, lit: readonly HTMLElement[]): void {
	const first = lit.find((one) => pane.contains(one));
	if (!first || pane.scrollHeight <= pane.clientHeight) return;
	const top = first.getBoundingClientRect().top - pane.getBoundingClientRect().top;
	if (top < 0 || top > pane.clientHeight - 60) pane.scrollTop += top - pane.clientHeight / 3;
}
