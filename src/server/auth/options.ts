import "server-only";
import { headers as requestHeaders } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { logFault } from "@/server/action/fault-log";
import { ADDRESS_HEADER, clientIp } from "./client-ip";
import { SESSION_ABSOLUTE_MS } from "./session-rules";
import { endSession } from "./sessions";
import { refuseSignIn, signIn } from "./sign-in";

const credentialsInput = z.object({
	username: z.string().min(1).max(200),
	password: z.string().min(1).max(200),
});

/**
 * next-auth's part: the form's protection, the signed cookie, the route. The cookie carries only the id of a
 * session row; who that is, and whether it still holds, is read from the row at every request (sessions.ts).
 */
export const authOptions: NextAuthOptions = {
	session: { strategy: "jwt", maxAge: SESSION_ABSOLUTE_MS / 1000 },
	pages: { signIn: "/login", error: "/login", signOut: "/login" },
	providers: [
		CredentialsProvider({
			name: "credentials",
			credentials: {
				username: { label: "用户名", type: "text" },
				password: { label: "密码", type: "password" },
			},
			// Null for a refusal; a surprise is told by a code only, because next-auth puts the message into the address.
			async authorize(credentials, request) {
				const input = credentialsInput.safeParse({
					username: credentials?.username,
					password: credentials?.password,
				});
				const ip = clientIp(headerOf(request.headers, ADDRESS_HEADER));
				try {
					if (!input.success) {
						await refuseSignIn(ip);
						return null;
					}
					const opened = await signIn({
						...input.data,
						ip,
						userAgent: headerOf(request.headers, "user-agent"),
					});
					return opened ? { id: opened.sessionId } : null;
				} catch (error) {
					throw new Error(`fault-${logFault(error)}`);
				}
			},
		}),
	],
	callbacks: {
		jwt({ token, user }) {
			return user ? { sid: user.id } : token;
		},
		session({ session }) {
			// Nobody reads next-auth's session; it tells nothing.
			return { expires: session.expires };
		},
		// Everybody lands on the own work bench; an address from the request is never followed.
		redirect: () => "/",
	},
	events: {
		async signOut({ token }) {
			if (typeof token?.sid !== "string") return;
			await endSession(token.sid, clientIp((await requestHeaders()).get(ADDRESS_HEADER)));
		},
	},
};

function headerOf(headers: unknown, name: string): string | null {
	if (!headers || typeof headers !== "object") return null;
	const value = (headers as Record<string, unknown>)[name];
	return typeof value === "string" ? value : null;
}
