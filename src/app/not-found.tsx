import type { Metadata } from "next";
import { Refused } from "@/components/ui/refused";

export const metadata: Metadata = { title: "没有找到" };

export default function NotFound() {
	return (
		<main className="px-4 py-8">
			<Refused />
		</main>
	);
}
