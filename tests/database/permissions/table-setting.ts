import { randomUUID } from "node:crypto";
import { saveCalendar, saveThresholds } from "@/server/setting/commands";
import { calendarPage, thresholdsPage } from "@/server/setting/queries";
import { calendar, thresholds } from "../setting-scene";
import { command, query, whole } from "./expectations";

// docs/product.md, Who may do what: import, publish plan; users, units, settings.

export const settingExpectations = [
	query("setting/queries.thresholdsPage", (actor) => thresholdsPage(actor, {}), whole(["admin"])),
	query("setting/queries.calendarPage", (actor) => calendarPage(actor, {}), whole(["admin"])),
	command(
		"setting/commands.saveThresholds",
		async (actor) => saveThresholds(actor, await thresholds({ soonDays: 9 }), randomUUID()),
		whole(["admin"]),
	),
	command(
		"setting/commands.saveCalendar",
		async (actor) => saveCalendar(actor, await calendar(2025, ["2025-01-01"]), randomUUID()),
		whole(["admin"]),
	),
];
