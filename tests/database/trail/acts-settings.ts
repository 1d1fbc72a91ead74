import { randomUUID } from "node:crypto";
import { saveCalendar, saveThresholds } from "@/server/setting/commands";
import { must } from "../report-ground";
import { as } from "../report-people";
import { calendar, thresholds } from "../setting-scene";
import { type Act, mark } from "./act";

export const ACTS_ON_SETTINGS: readonly Act[] = [
	{
		action: "setting.thresholds",
		run: async () => {
			const input = { ...(await thresholds({ soonDays: 9 })), reason: mark() };
			must(await saveThresholds(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "thresholds" },
	},
	{
		action: "setting.calendar",
		run: async () => {
			const input = { ...(await calendar(2025, ["2025-01-01"])), reason: mark() };
			must(await saveCalendar(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "days" },
	},
];
