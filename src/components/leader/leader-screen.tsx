"use client";

import type { LeaderOverviewDto } from "@/lib/contracts/overview";
import { DueList } from "./due-list";
import { Exceptions } from "./exceptions";
import { Sentence } from "./sentence";
import { Targets } from "./targets";
import { UnitMatrix } from "./unit-matrix";
import { Wall } from "./wall";

/**
 * The leader's screen, top to bottom (docs/look.md). A client component, so that the page ships the figures
 * themselves and not a second copy of everything that is drawn of them.
 */
export function LeaderScreen({ overview }: { readonly overview: LeaderOverviewDto }) {
	return (
		<>
			<Sentence sentence={overview.sentence} />
			<Exceptions exceptions={overview.exceptions} total={overview.attentionTotal} />
			<Wall rows={overview.wall} today={overview.today} year={overview.year} />
			<Targets targets={overview.targets} />
			<UnitMatrix matrix={overview.units} projects={overview.projects} />
			<DueList due={overview.due} today={overview.today} />
		</>
	);
}
