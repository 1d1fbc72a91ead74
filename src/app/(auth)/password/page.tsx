import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordForm } from "@/components/user/password-form";
import { signOutAction } from "@/server/auth/actions";
import { currentHolder } from "@/server/auth/current-actor";
import { mayChangePassword } from "@/server/user/queries-account";

export const metadata: Metadata = { title: "修改密码" };

/** For the holder of a one-time password, who gets no further without it, and for everybody else. */
export default async function PasswordPage() {
	const holder = await currentHolder();
	if (!holder) redirect("/login");
	const isOneTime = holder.kind === "mustChangePassword";
	const actor = isOneTime ? holder.changingPassword : holder.actor;
	return (
		<>
			<h1 className="mb-2 text-xl font-semibold">{isOneTime ? "设置新密码" : "修改密码"}</h1>
			{!(await mayChangePassword(actor)) ? (
				<p className="mb-5 text-ink-2">演示账号由大家共用，不能修改密码。</p>
			) : (
				<>
					<p className="mb-5 text-ink-2">
						{isOneTime
							? `${actor.displayName}，您用一次性密码登录。请先设置自己的密码，之后即可开始工作。`
							: "修改后，您在其他电脑和手机上的登录会结束。"}
					</p>
					<PasswordForm username={actor.username} isOneTime={isOneTime} />
				</>
			)}
			<div className="mt-5 border-t border-line pt-4">
				{isOneTime ? (
					<form action={signOutAction}>
						<SubmitButton variant="quiet">退出，以后再设</SubmitButton>
					</form>
				) : (
					<ButtonLink href="/account" variant="quiet">
						回到账号
					</ButtonLink>
				)}
			</div>
		</>
	);
}
