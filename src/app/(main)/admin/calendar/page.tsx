import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarView } from "@/components/setting/calendar-view";
import { requireActor } from "@/server/auth/current-actor";
import { calendarPage } from "@/server/setting/queries";

interface CalendarPageProps {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "工作日历" };

export default async function CalendarPage({ searchParams }: CalendarPageProps) {
	const page = await calendarPage(await requireActor(), await searchParams);
	if (!page) notFound();
	return <CalendarView page={page} />;
}
