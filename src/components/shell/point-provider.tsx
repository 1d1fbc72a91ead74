"use client";

import type { ReactNode } from "react";
import { PagePoint } from "@/components/ui/page-point.client";
import type { PointParams } from "@/lib/contracts/address-at";

interface PointProviderProps {
	readonly params: PointParams;
	readonly children: ReactNode;
}

/** Hands the page's point on to the links of those of its parts that the browser draws too. */
export function PointProvider({ params, children }: PointProviderProps) {
	return <PagePoint value={params}>{children}</PagePoint>;
}
