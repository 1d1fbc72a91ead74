"use client";

import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import { PASSWORD_RULE } from "@/lib/format/refusals-password";
import { changePasswordAction } from "@/server/user/actions-password";

interface PasswordFormProps {
	readonly username: string;
	/** The present password is one that an administrator gave. */
	readonly isOneTime: boolean;
}

/** Asks for the present password and twice for the new one. */
export function PasswordForm({ username, isOneTime }: PasswordFormProps) {
	return (
		<ActionForm action={changePasswordAction} label="修改密码">
			{/* For the browser's password store, which else would not know whose password it keeps. */}
			<input type="text" name="username" autoComplete="username" defaultValue={username} hidden readOnly />
			<TextField
				name="current"
				label={isOneTime ? "一次性密码" : "当前密码"}
				type="password"
				autoComplete="current-password"
			/>
			<TextField
				name="next"
				label="新密码"
				type="password"
				autoComplete="new-password"
				help={PASSWORD_RULE}
			/>
			<TextField name="again" label="再次填写新密码" type="password" autoComplete="new-password" />
			<SubmitButton pendingLabel="正在修改…">修改密码</SubmitButton>
		</ActionForm>
	);
}
