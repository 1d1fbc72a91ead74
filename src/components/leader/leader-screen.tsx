"use client";

import type { PendingExtensions } from "@/lib/contracts/extension-pages";
import type { LeaderOverviewDto } from "@/lib/contracts/overview";
import { DueList } from "./due-list";
import { Exceptions } from "./exceptions";
import { Sentence } from "./sentence";
import { Targets } from "./targets";
import { UnitMatrix } from "./unit-matrix";
import { Wall } from "./wall";

interface LeaderScreenProps {
	readonly overview: LeaderOverviewDto;
	/** What waits for the viewer's decision; null for who decides none. */
	readonly extensions: PendingExtensions | null;
}

/**
 * The leader's screen, top to bottom (docs/look.md). A client component, so that the page ships the figures
 * themselves and not a second copy of everything that is drawn of them.
 */
export function LeaderScreen({ overview, extensions }: LeaderScreenProps) {
	return (
		<>
			<Sentence sentence={overview.sentence} />
			<Exceptions exceptions={overview.exceptions} total={overview.attentionTotal} extensions={extensions} />
			<Wall rows={overview.wall} today={overview.today} year={overview.year} />
			<Targets targets={overview.targets} />
			<UnitMatrix matrix={overview.units} projects={overview.projects} />
			<DueList due={overview.due} today={overview.today} />
		</>
	);
}
