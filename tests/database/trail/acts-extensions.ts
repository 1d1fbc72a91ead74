import { randomUUID } from "node:crypto";
import { askExtension } from "@/server/extension/commands-ask";
import { grantExtension, refuseExtension, withdrawExtension } from "@/server/extension/commands-decide";
import { asking, NAMING, NAMING_RATE } from "../extension-scene";
import { must } from "../report-ground";
import { as } from "../report-people";
import { type Act, mark } from "./act";

const id = () => randomUUID();

async function ask(): Promise<{ extensionId: string; version: number }> {
	const moves = [{ targetId: NAMING_RATE, onDate: "2024-08-31", newOnDate: "2024-09-30" }];
	const input = await asking(NAMING, { reason: mark(), progress: mark(), newEndOn: "2024-09-30", moves });
	const { extensionId } = must(await askExtension(await as("shiwu"), input, id()));
	return { extensionId, version: 1 };
}

let waiting: { extensionId: string; version: number };

export const ACTS_ON_EXTENSIONS: readonly Act[] = [
	{
		action: "extension.ask",
		run: async () => {
			waiting = await ask();
		},
	},
	{
		action: "extension.withdraw",
		run: async () => must(await withdrawExtension(await as("shiwu"), waiting, id())),
	},
	{ action: "extension.ask", run: async () => (waiting = await ask()) },
	{
		action: "extension.refuse",
		run: async () => must(await refuseExtension(await as("leader"), { ...waiting, words: mark() }, id())),
	},
	{ action: "extension.ask", run: async () => (waiting = await ask()) },
	{
		action: "extension.grant",
		run: async () => must(await grantExtension(await as("leader"), { ...waiting, words: mark() }, id())),
		called: { adjusted: "checkpoints" },
	},
];
