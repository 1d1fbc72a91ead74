"use client";

import { useSearchParams } from "next/navigation";
import { addressAt } from "@/lib/contracts/address-at";
import { type Day, isDay } from "@/lib/domain/time/day";

/** An address with the point of the page in it, for what stands around pages and is not drawn anew with them. */
export function useAddressAt(href: string, today: Day): string {
	const search = useSearchParams();
	const asOf = search.get("asOf");
	if (!asOf || !isDay(asOf) || asOf >= today) return href;
	return addressAt(href, [
		["asOf", asOf],
		...(search.get("known") === "then" ? [["known", "then"] as const] : []),
	]);
}
