import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { discardImport, saveCorrections } from "@/server/plan-import/commands";
import { plan2025 } from "../../support/plan-2025";
import { json, opened, publish } from "../import-scene";
import { must } from "../report-ground";
import { as } from "../report-people";
import { type Act, mark } from "./act";

/** The import that the next acts are about. */
async function last() {
	const row = await db.planImport.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
	return { importId: row.id, version: row.version };
}

const open = async () =>
	opened(await as("admin"), { plan: { ...plan2025, title: mark() } }, { fileName: `${mark()}.docx` });

export const ACTS_ON_IMPORTS: readonly Act[] = [
	{ action: "import.open", run: open },
	{
		action: "import.save",
		run: async () => {
			const input = { ...(await last()), corrections: json({ doubts: [], note: mark() }) };
			must(await saveCorrections(await as("admin"), input, randomUUID()));
		},
	},
	{
		action: "import.discard",
		run: async () => must(await discardImport(await as("admin"), await last(), randomUUID())),
	},
	{ action: "import.open", run: open },
	{
		action: "import.publish",
		run: async () => {
			const { importId, version } = await last();
			must(await publish(await as("admin"), importId, version));
		},
		whole: "plan",
	},
];
