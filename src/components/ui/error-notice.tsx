"use client";

import { useState } from "react";

interface ErrorNoticeProps {
	readonly error: unknown;
	readonly retry?: () => void;
}

/** A page that failed: what to do next and the id under which support finds it; nothing of the inside. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
	const [isRetrying, setRetrying] = useState(false);
	const id = digestOf(error);
	return (
		<div className="card mx-auto my-8 max-w-form px-6 py-8">
			<h1 className="text-xl font-semibold">这个页面暂时打不开</h1>
			<p className="mt-3">已保存的数据不受影响。请重试；如仍不行，请稍后再来，或联系系统管理员。</p>
			{id ? (
				<p className="mt-2">
					联系时请告知编号 <code className="rounded-sm bg-grey-tint px-1.5 py-0.5 select-all">{id}</code>
				</p>
			) : null}
			<div className="mt-5 flex flex-wrap gap-3">
				{retry ? (
					<button
						type="button"
						className="button-primary"
						aria-disabled={isRetrying || undefined}
						onClick={() => {
							if (isRetrying) return;
							setRetrying(true);
							retry();
						}}
					>
						{isRetrying ? "正在重试…" : "重试"}
					</button>
				) : null}
				{/* A full load on purpose: the router's own state may be what failed. */}
				<a href="/" target="_self" className="button-secondary">
					回到首页
				</a>
			</div>
		</div>
	);
}

function digestOf(error: unknown): string | null {
	if (typeof error !== "object" || error === null || !("digest" in error)) return null;
	return typeof error.digest === "string" ? error.digest : null;
}
