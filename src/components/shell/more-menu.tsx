"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

interface MoreMenuProps {
	readonly summary: ReactNode;
	readonly summaryClassName: string;
	readonly children: ReactNode;
}

/** What a phone's bar has no room for. Closes when another page opens, on Escape, and on a touch elsewhere. */
export function MoreMenu({ summary, summaryClassName, children }: MoreMenuProps) {
	const menu = useRef<HTMLDetailsElement>(null);
	const pathname = usePathname();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the path is not read, its change is the event.
	useEffect(() => {
		if (menu.current) menu.current.open = false;
	}, [pathname]);
	useEffect(() => {
		const close = (event: Event) => {
			const details = menu.current;
			if (!details?.open) return;
			if (event instanceof KeyboardEvent && event.key !== "Escape") return;
			if (event.type === "pointerdown" && event.target instanceof Node && details.contains(event.target))
				return;
			details.open = false;
			if (event instanceof KeyboardEvent) details.querySelector("summary")?.focus();
		};
		addEventListener("pointerdown", close);
		addEventListener("keydown", close);
		return () => {
			removeEventListener("pointerdown", close);
			removeEventListener("keydown", close);
		};
	}, []);
	return (
		<details ref={menu} className="relative">
			<summary className={`list-none [&::-webkit-details-marker]:hidden ${summaryClassName}`}>
				{summary}
			</summary>
			{children}
		</details>
	);
}
