"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A link to a place of the application; one that downloads or names a window is the browser's matter. */
const PLACE = 'a[href^="/"]:not([href^="//"], [href^="/\\\\"], [href^="/api/"], [download], [target])';

/**
 * Follows plain links without loading the page anew, all of them by one listener. Next's own Link does that for
 * itself, at the price of a client component for each: on a screen with hundreds of numbers to open, drawing
 * them cost more than everything else (docs/performance.md).
 */
export function SoftLinks() {
	const router = useRouter();
	useEffect(() => {
		const follow = (event: MouseEvent) => {
			if (event.defaultPrevented || event.button !== 0) return;
			if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			const link = event.target instanceof Element ? event.target.closest(PLACE) : null;
			const href = link?.getAttribute("href");
			if (!link || !href) return;
			event.preventDefault();
			router.push(href, { scroll: !link.hasAttribute("data-stay") });
		};
		document.addEventListener("click", follow);
		return () => document.removeEventListener("click", follow);
	}, [router]);
	return null;
}
