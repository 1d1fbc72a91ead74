import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { UserView } from "@/components/user/user-view";
import { requireActor } from "@/server/auth/current-actor";
import { unitChoices, userPage } from "@/server/user/queries";

interface UserPageProps {
	readonly params: Promise<{ readonly id: string }>;
}

// Once a request, for the title and the page.
const pageOf = cache(async (id: string) => userPage(await requireActor(), id));

export async function generateMetadata({ params }: UserPageProps): Promise<Metadata> {
	const user = await pageOf((await params).id);
	return { title: user?.displayName ?? "用户" };
}

export default async function UserPage({ params }: UserPageProps) {
	const [user, units] = await Promise.all([pageOf((await params).id), unitChoices(await requireActor())]);
	if (!user || !units) notFound();
	return <UserView user={user} units={units} />;
}
