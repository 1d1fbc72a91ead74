import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/server/auth/current-actor";
import { importsPlans } from "@/server/plan-import/scope";

/** The imports stand with the years; their address leads there. */
export default async function ImportsPage() {
	if (!importsPlans(await requireActor())) notFound();
	redirect("/plans");
}
