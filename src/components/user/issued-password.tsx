"use client";

import { useEffect, useRef, useState } from "react";
import type { IssuedPassword as Issued } from "@/lib/contracts/user";

/** A one-time password, on the screen only: leaving the page forgets it. */
export function IssuedPassword({ issued }: { readonly issued: Issued }) {
	const box = useRef<HTMLElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const [copied, setCopied] = useState<string | null>(null);
	useEffect(() => box.current?.focus(), []);

	async function copy() {
		field.current?.select();
		// The clipboard is closed to pages on plain http, as inside many offices; the old way is not.
		const done = navigator.clipboard
			? await navigator.clipboard.writeText(issued.password).then(
					() => true,
					() => document.execCommand("copy"),
				)
			: document.execCommand("copy");
		setCopied(done ? "已复制。" : "请按 Ctrl+C 复制。");
	}

	return (
		<section
			ref={box}
			tabIndex={-1}
			aria-label="一次性密码"
			className="mb-6 max-w-form rounded-sm border-2 border-accent bg-paper px-4 py-4"
		>
			<p className="font-semibold">
				{issued.displayName}（{issued.username}）的一次性密码
			</p>
			<p className="mt-1 text-sm text-ink-2">
				只显示这一次。请当面或电话告知本人；首次登录时须设置自己的密码。
			</p>
			<div className="mt-3 flex flex-wrap items-center gap-3">
				<input
					ref={field}
					readOnly
					aria-label="一次性密码"
					value={issued.password}
					size={22}
					onFocus={(event) => event.currentTarget.select()}
					className="input w-auto font-semibold tracking-wider"
				/>
				<button type="button" className="button-secondary print:hidden" onClick={() => void copy()}>
					复制
				</button>
				<span role="status" className="text-sm text-ink-2">
					{copied}
				</span>
			</div>
		</section>
	);
}
