import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { currentHolder } from "@/server/auth/current-actor";

export const metadata: Metadata = { title: "登录" };

export default async function LoginPage() {
	if (await currentHolder()) redirect("/");
	return (
		<>
			<h1 className="mb-6 text-xl font-semibold">登录</h1>
			<SignInForm />
			<p className="mt-6 border-t border-line pt-4 text-sm text-ink-2">
				忘记密码或用户名被锁定，请联系系统管理员。本系统为非涉密系统，严禁录入、上传、传输国家秘密和工作秘密。
			</p>
		</>
	);
}
