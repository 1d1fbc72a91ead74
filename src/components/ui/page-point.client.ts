import { createContext, useContext } from "react";
import type { PointParams } from "@/lib/contracts/address-at";

/** What page-point.server.ts is for components of the browser; `PageAt` fills it. */
export const PagePoint = createContext<PointParams>([]);

/** The query of the page's point; empty in the present. */
export function usePagePoint(): PointParams {
	return useContext(PagePoint);
}
