import "server-only";
import { cookies } from "next/headers";
import { NOTICE_COOKIE } from "@/lib/contracts/form-state";

/** Leaves a sentence for the page that an act leads to: the browser reads and deletes the cookie. */
export async function leaveNotice(message: string): Promise<void> {
	(await cookies()).set(NOTICE_COOKIE, message, { maxAge: 20, path: "/", sameSite: "lax" });
}
