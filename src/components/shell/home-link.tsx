"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useAddressAt } from "./use-address-at";

interface HomeLinkProps {
	/** The business day. */
	readonly today: string;
	readonly children: ReactNode;
}

/** The bureau's name at the head of every page. */
export function HomeLink({ today, children }: HomeLinkProps) {
	return (
		<Link
			href={useAddressAt("/", today)}
			prefetch={false}
			className="py-2 font-semibold focus-visible:outline-white"
		>
			{children}
		</Link>
	);
}
