"use client";

import { useRef, useState } from "react";
import { TextField } from "@/components/ui/text-fields";
import { postCredentials, type SignInAnswer } from "./post-credentials";

const REFUSALS: Readonly<Record<Exclude<SignInAnswer, "in">, string>> = {
	incomplete: "请填写用户名和密码。",
	wrong: "用户名或密码不正确。连续 5 次不正确，该用户名将锁定 15 分钟。",
	unreachable: "系统暂时没有响应，请检查网络，稍后再试。",
};

/** Sign-in form. What was typed stays after a refusal; the password is selected, to be typed again. */
export function SignInForm() {
	const [state, setState] = useState<"idle" | "pending" | Exclude<SignInAnswer, "in">>("idle");
	const refusal = state === "idle" || state === "pending" ? null : REFUSALS[state];
	const form = useRef<HTMLFormElement>(null);

	async function submit() {
		if (state === "pending" || !form.current) return;
		setState("pending");
		const answer = await postCredentials(new FormData(form.current));
		if (answer === "in") {
			// A full load: nothing of the page before sign-in may linger in the router's cache.
			location.assign("/");
			return;
		}
		setState(answer);
		const password = form.current.elements.namedItem("password");
		if (password instanceof HTMLInputElement) password.select();
	}

	return (
		// "post", so that a form sent before its script has loaded does not put the password into the address.
		<form
			ref={form}
			method="post"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<TextField name="username" label="用户名" autoComplete="username" maxLength={200} />
			<TextField
				name="password"
				label="密码"
				type="password"
				autoComplete="current-password"
				maxLength={200}
			/>
			<p role="alert" className="mb-4 text-danger empty:hidden">
				{refusal ? `⚠ ${refusal}` : null}
			</p>
			<button
				type="submit"
				className="button-primary w-full"
				aria-disabled={state === "pending" || undefined}
			>
				{state === "pending" ? "正在登录…" : "登录"}
			</button>
		</form>
	);
}
