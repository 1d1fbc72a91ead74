import { FigureLink } from "@/components/ui/figure-link";
import { LightDot } from "@/components/ui/light-badge";
import type { OwedFigures } from "@/lib/contracts/overview";
import type { Light } from "@/lib/domain/light/facts";

interface OwedProps {
	readonly figures: OwedFigures;
	readonly light?: Light;
	/** Filters of the list of completions: unit=…&project=… */
	readonly query: string;
	/** Whose figures they are. */
	readonly of: string;
}

/** A cell's 3/5: approved of what is owed by today, each number opening its completions; its light before it. */
export function Owed({ figures, light, query, of }: OwedProps) {
	const href = `/assignments?${query ? `${query}&` : ""}due=opened`;
	return (
		<>
			{light ? <LightDot light={light} of={of} /> : null}
			{figures.owed > 0 ? (
				<>
					<FigureLink href={`${href}&state=approved`} value={figures.approved} label={`份已通过，${of}`} />
					/
					<FigureLink href={href} value={figures.owed} label={`份应完成，${of}`} />
				</>
			) : null}
		</>
	);
}
