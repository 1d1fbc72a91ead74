import type { ImportOverview } from "@/lib/contracts/import-overview";

/** What the page of an import and its parts are drawn from. */
export interface OverviewProps {
	readonly overview: ImportOverview;
	/** Id of who looks: what that person types is kept until it is saved. */
	readonly viewer: string;
}
