import { usePagePoint } from "#page-point";

/** How the page calls the day of which it tells: 今天, or 截至日 in a view of the past. */
export function useTodayWord(): string {
	return usePagePoint().length > 0 ? "截至日" : "今天";
}
