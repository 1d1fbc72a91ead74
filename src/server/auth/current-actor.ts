import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Actor } from "./actor";
import { clientIp } from "./client-ip";
import { holderOf, type SessionHolder } from "./sessions";

// next-auth prefixes the cookie when the site is served over https.
const COOKIES = ["__Secure-next-auth.session-token", "next-auth.session-token"] as const;

/** The id of the session row that the request's cookie names; null without a valid cookie. */
export async function currentSessionId(): Promise<string | null> {
	const jar = await cookies();
	const secret = process.env.NEXTAUTH_SECRET;
	if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
	for (const name of COOKIES) {
		const token = jar.get(name)?.value;
		if (!token) continue;
		// A cookie that was tampered with, or signed with an older secret, is no cookie.
		const claims = await decode({ token, secret }).catch(() => null);
		if (typeof claims?.sid === "string") return claims.sid;
	}
	return null;
}

/** Who is asking, read once a request; null for nobody. */
export const currentHolder = cache(async (): Promise<SessionHolder | null> => {
	const sessionId = await currentSessionId();
	if (!sessionId) return null;
	return holderOf(sessionId, clientIp((await headers()).get("x-forwarded-for")));
});

/** The actor of a page. Sends nobody to the sign-in page and a one-time password to be replaced. */
export async function requireActor(): Promise<Actor> {
	const holder = await currentHolder();
	if (!holder) redirect("/login");
	if (holder.kind === "mustChangePassword") redirect("/password");
	return holder.actor;
}

/** The actor of an action or a route handler, which answer for themselves when there is none. */
export async function currentActor(): Promise<Actor | null> {
	const holder = await currentHolder();
	return holder?.kind === "actor" ? holder.actor : null;
}
