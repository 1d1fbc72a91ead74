import { readFileSync } from "node:fs";
import { readPlan } from "@/lib/domain/plan/read-plan";
import type { KnownUnits } from "@/lib/domain/plan/reading/known-units";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import { plan2024 } from "../../prisma/plan/2024/index";
import { barDocument } from "../unit/domain/plan-reading/grids";

// A table as it may come next winter: that of 2024 with the years moved on, a section renamed that nobody has told
// the bureau's list, and a deadline that can be read in two ways.

const COLUMNS = 6;

const known: KnownUnits = plan2024;

/** 养老服务科 under a name that no list has. */
export const RENAMED = "银龄服务科";

function nextYear(cell: string): string {
	return cell.replaceAll("2024", "2025").replaceAll("养老服务科", RENAMED).replace("1-3月，", "3月前，");
}

/** The reading of that table, as an import stores it; `change`: of its cells, before they are read. */
export function reading2025(change: (cell: string) => string = (cell) => cell): PlanReading {
	const text = readFileSync("prisma/plan/2024/ten-projects-2024.txt", "utf8");
	return readPlan(
		barDocument(text, COLUMNS, (cell) => change(nextYear(cell))),
		{ planYear: 2025, known },
	);
}

/** What ends with the year reaches into the next one: the last windows of projects 3, 6, 7 and 8. */
export const intoNextYear = (cell: string) => cell.replace("10-12月", "10月至次年2月");
