import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewScreen } from "@/components/import-review/review-screen";
import { requireActor } from "@/server/auth/current-actor";
import { importReview } from "@/server/plan-import/queries-review";

interface ReviewPageProps {
	readonly params: Promise<{ readonly id: string; readonly number: string }>;
}

export const metadata: Metadata = { title: "核对项目" };

export default async function ReviewPage({ params }: ReviewPageProps) {
	const { id, number } = await params;
	const actor = await requireActor();
	const page = await importReview(actor, id, Number(number));
	if (!page) notFound();
	return <ReviewScreen page={page} viewer={actor.userId} />;
}
