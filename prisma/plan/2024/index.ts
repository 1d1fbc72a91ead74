import { readFileSync } from "node:fs";
import type { PlanData } from "@/lib/contracts/plan-data";
import { groups2024 } from "./groups";
import { project01 } from "./project-01";
import { project02 } from "./project-02";
import { project03 } from "./project-03";
import { project04 } from "./project-04";
import { project05 } from "./project-05";
import { project06 } from "./project-06";
import { project07 } from "./project-07";
import { project08 } from "./project-08";
import { project09 } from "./project-09";
import { project10 } from "./project-10";
import { units2024 } from "./units";

/** The plan of 2024 as reviewed data (docs/plan-2024.md); tests/unit/plan holds it against the document. */
export const plan2024: PlanData = {
	id: "2024",
	year: 2024,
	title: "2024年民政重点项目",
	sourceText: readFileSync(new URL("./ten-projects-2024.txt", import.meta.url), "utf8"),
	ownersBasis: "初始分解",
	units: units2024,
	groups: groups2024,
	projects: [
		project01,
		project02,
		project03,
		project04,
		project05,
		project06,
		project07,
		project08,
		project09,
		project10,
	],
};
