import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { CreateUser } from "@/components/user/create-user";
import { userFilters } from "@/lib/contracts/user";
import { requireActor } from "@/server/auth/current-actor";
import { unitChoices } from "@/server/user/queries";

interface NewUserPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "新建账号" };

export default async function NewUserPage({ searchParams }: NewUserPageProps) {
	const units = await unitChoices(await requireActor());
	if (!units) notFound();
	const { unit } = userFilters.parse(await searchParams);
	return (
		<>
			<PageHead trail={[{ label: "用户", href: "/admin/users" }]} title="新建账号" />
			<Section id="new" title="账号信息">
				<CreateUser units={units} unit={units.find(({ id, active }) => id === unit && active)} />
			</Section>
		</>
	);
}
