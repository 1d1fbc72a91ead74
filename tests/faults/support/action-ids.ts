import { readFileSync } from "node:fs";
import { join } from "node:path";

const WANTED = [
	"updateMilestoneAction",
	"startReportAction",
	"saveDraftAction",
	"submitReportAction",
	"withdrawReportAction",
	"approveReportAction",
	"returnReportAction",
] as const;

export type ActionName = (typeof WANTED)[number];

/** Under which ids the production build answers the product's server actions; the pages carry the same ones. */
export function readActionIds(): Readonly<Record<ActionName, string>> {
	const path = join(process.env.NEXT_DIST_DIR ?? ".next", "server", "server-reference-manifest.json");
	const manifest = JSON.parse(readFileSync(path, "utf8")) as {
		node: Readonly<Record<string, { readonly exportedName?: string }>>;
	};
	const idOf = (name: ActionName) => {
		const found = Object.entries(manifest.node).find(([, entry]) => entry.exportedName === name);
		if (!found) throw new Error(`the build has no action ${name}`);
		return found[0];
	};
	return {
		updateMilestoneAction: idOf("updateMilestoneAction"),
		startReportAction: idOf("startReportAction"),
		saveDraftAction: idOf("saveDraftAction"),
		submitReportAction: idOf("submitReportAction"),
		withdrawReportAction: idOf("withdrawReportAction"),
		approveReportAction: idOf("approveReportAction"),
		returnReportAction: idOf("returnReportAction"),
	};
}
