"use client";

import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { announceLeft, onNotice } from "./notice";

const SHOWN_MS = 8000;

/** Stands once, in the root layout, and so outlives every change of page. Says what an act did, for a few seconds or until it is closed. */
export function Toaster() {
	const [notice, setNotice] = useState<{ readonly message: string } | null>(null);
	useEffect(() => {
		const stop = onNotice((message) => setNotice({ message }));
		announceLeft();
		return stop;
	}, []);
	useEffect(() => {
		if (!notice) return;
		const timer = setTimeout(() => setNotice(null), SHOWN_MS);
		return () => clearTimeout(timer);
	}, [notice]);
	return (
		<div
			role="status"
			className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex justify-center px-4 lg:bottom-8 print:hidden"
		>
			{notice ? (
				<p className="pointer-events-auto flex max-w-form items-center gap-3 rounded-sm bg-ink py-2 pr-2 pl-4 text-white shadow-float">
					{notice.message}
					<button
						type="button"
						aria-label="关闭提示"
						onClick={() => setNotice(null)}
						className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm focus-visible:outline-white pointer-coarse:size-11"
					>
						<X size={16} aria-hidden="true" />
					</button>
				</p>
			) : null}
		</div>
	);
}
