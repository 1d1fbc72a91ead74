"use client";

import { useRef, useState } from "react";

const WRONG = "用户名或密码不正确。连续 5 次不正确，该用户名将锁定 15 分钟。";
const UNREACHABLE = "没有连上服务器，请检查网络后重试。";

/** next-auth's credentials route, called by hand: its own client is larger than this whole form. */
async function postCredentials(form: HTMLFormElement): Promise<"in" | "wrong" | "unreachable"> {
	try {
		const token: unknown = await (await fetch("/api/auth/csrf")).json();
		const body = new URLSearchParams({ callbackUrl: "/", json: "true" });
		for (const [name, value] of new FormData(form)) if (typeof value === "string") body.set(name, value);
		if (token && typeof token === "object" && "csrfToken" in token) body.set("csrfToken", String(token.csrfToken));
		const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
		if (answer.status >= 500) return "unreachable";
		const { url } = (await answer.json()) as { url?: string };
		return answer.ok && url && !new URL(url, location.href).searchParams.has("error") ? "in" : "wrong";
	} catch {
		return "unreachable";
	}
}

/** Sign-in form. What was typed stays after a refusal; the password field takes the focus. */
export function SignInForm() {
	const [state, setState] = useState<"idle" | "pending" | "wrong" | "unreachable">("idle");
	const password = useRef<HTMLInputElement>(null);
	const refusal = state === "wrong" ? WRONG : state === "unreachable" ? UNREACHABLE : null;

	return (
		<form
			method="post"
			onSubmit={async (event) => {
				event.preventDefault();
				if (state === "pending") return;
				setState("pending");
				const answer = await postCredentials(event.currentTarget);
				if (answer === "in") {
					// A full load: nothing of the page before sign-in may linger in the router's cache.
					location.assign("/");
					return;
				}
				setState(answer);
				password.current?.select();
			}}
		>
			<div className="mb-4">
				<label htmlFor="username" className="mb-1 block font-semibold">
					用户名
				</label>
				<input
					id="username"
					name="username"
					required
					maxLength={200}
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					className="input"
				/>
			</div>
			<div className="mb-4">
				<label htmlFor="password" className="mb-1 block font-semibold">
					密码
				</label>
				<input
					ref={password}
					id="password"
					name="password"
					type="password"
					required
					maxLength={200}
					autoComplete="current-password"
					aria-invalid={state === "wrong" || undefined}
					aria-describedby={refusal ? "sign-in-refusal" : undefined}
					className="input"
				/>
			</div>
			<p id="sign-in-refusal" role="alert" className="mb-4 text-danger empty:hidden">
				{refusal ? `⚠ ${refusal}` : null}
			</p>
			<button type="submit" className="button-primary w-full" aria-disabled={state === "pending"}>
				{state === "pending" ? "正在登录…" : "登录"}
			</button>
		</form>
	);
}
