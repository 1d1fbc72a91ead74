import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { NAV_COOKIE } from "@/components/shell/nav-cookie";
import { NAVIGATION } from "@/components/shell/navigation";
import { Shell } from "@/components/shell/shell";
import { BUREAU_NAME } from "@/lib/format/bureau";
import { ROLE_WORDS } from "@/lib/format/labels";
import { signOutAction } from "@/server/auth/actions";
import { requireActor } from "@/server/auth/current-actor";
import { today } from "@/server/clock";

/** The shell shows who is asking; it protects nothing: every page and command checks for itself. */
export default async function MainLayout({ children }: { readonly children: ReactNode }) {
	const actor = await requireActor();
	const narrow = (await cookies()).get(NAV_COOKIE)?.value === "narrow";
	return (
		<Shell
			viewer={{
				displayName: actor.displayName,
				unitName: actor.unitName,
				roleLabel: ROLE_WORDS[actor.role],
			}}
			nav={NAVIGATION[actor.role]}
			bureau={BUREAU_NAME}
			today={today()}
			narrow={narrow}
			signOut={signOutAction}
		>
			{children}
		</Shell>
	);
}
