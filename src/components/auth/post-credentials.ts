/** `wrong` also for a locked name; `unreachable` when nobody can say. */
export type SignInAnswer = "in" | "incomplete" | "wrong" | "unreachable";

/** next-auth's credentials route, called by hand: its own client is larger than the whole sign-in page. */
export async function postCredentials(form: FormData): Promise<SignInAnswer> {
	const body = new URLSearchParams({ json: "true" });
	for (const name of ["username", "password"]) {
		const typed = form.get(name);
		if (typeof typed !== "string" || typed.trim() === "") return "incomplete";
		body.set(name, typed);
	}
	try {
		const token: unknown = await (await fetch("/api/auth/csrf")).json();
		if (token && typeof token === "object" && "csrfToken" in token)
			body.set("csrfToken", String(token.csrfToken));
		const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
		if (answer.ok) return "in";
		const refusal: unknown = await answer.json();
		const url = refusal && typeof refusal === "object" && "url" in refusal ? String(refusal.url) : "";
		// Any other code than that of a wrong pair is a fault of ours (src/server/auth/options.ts).
		return new URL(url, location.href).searchParams.get("error") === "CredentialsSignin"
			? "wrong"
			: "unreachable";
	} catch {
		return "unreachable";
	}
}
