"use client";

import { PanelLeft } from "lucide-react";
import { useState } from "react";
import { NAV_COOKIE } from "./nav-cookie";

const A_YEAR = 31_536_000;

/** Folds the navigation's words away; the icons and their names for screen readers stay. */
export function NavToggle({ narrow: initial }: { readonly narrow: boolean }) {
	const [isNarrow, setNarrow] = useState(initial);
	return (
		<button
			type="button"
			aria-pressed={isNarrow}
			title="收起导航"
			className="flex min-h-9 w-full items-center gap-3 rounded-sm px-3 text-sm text-ink-2 hover:bg-accent-tint"
			onClick={(event) => {
				const next = !isNarrow;
				setNarrow(next);
				event.currentTarget.closest("[data-nav]")?.setAttribute("data-nav", next ? "narrow" : "wide");
				// A cookie, so that the server draws the next page right at once.
				// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and older Safari.
				document.cookie = `${NAV_COOKIE}=${next ? "narrow" : "wide"}; path=/; max-age=${A_YEAR}; samesite=lax`;
			}}
		>
			<PanelLeft size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
			<span className="nav-word">收起导航</span>
		</button>
	);
}
