import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UserList } from "@/components/user/user-list";
import { userFilters } from "@/lib/contracts/user";
import { requireActor } from "@/server/auth/current-actor";
import { unitChoices, userList } from "@/server/user/queries";

interface UsersPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "用户" };

export default async function UsersPage({ searchParams }: UsersPageProps) {
	const actor = await requireActor();
	const filters = userFilters.parse(await searchParams);
	const [list, units] = await Promise.all([userList(actor, filters), unitChoices(actor)]);
	if (!list || !units) notFound();
	return <UserList list={list} filters={filters} units={units} />;
}
