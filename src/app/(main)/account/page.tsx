import type { Metadata } from "next";
import { AccountView } from "@/components/user/account-view";
import { requireActor } from "@/server/auth/current-actor";
import { myAccount } from "@/server/user/queries-account";

export const metadata: Metadata = { title: "账号" };

export default async function AccountPage() {
	return <AccountView account={await myAccount(await requireActor())} />;
}
