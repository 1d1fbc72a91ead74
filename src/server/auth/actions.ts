"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { clientIp } from "./client-ip";
import { currentSessionId } from "./current-actor";
import { endSession } from "./sessions";

/** Signs out: ends the session's row and forgets the cookie. */
export async function signOutAction(): Promise<void> {
	const sessionId = await currentSessionId();
	if (sessionId) await endSession(sessionId, clientIp((await headers()).get("x-forwarded-for")));
	const jar = await cookies();
	for (const { name } of jar.getAll()) {
		if (name.includes("next-auth.session-token")) jar.delete(name);
	}
	redirect("/login");
}
