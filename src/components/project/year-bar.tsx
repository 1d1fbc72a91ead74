import { LightMark } from "@/components/ui/light-mark";
import { Link } from "@/components/ui/link";
import type { ProjectWindow } from "@/lib/contracts/project";
import type { Light } from "@/lib/domain/light/facts";
import { addDays } from "@/lib/domain/time/day";
import { spanOfYear } from "./year-scale";

const LOOK: Record<Light, string> = {
	grey: "border-grey bg-grey-tint",
	green: "border-green bg-green-tint",
	yellow: "border-yellow bg-yellow-tint",
	red: "border-red bg-red-tint",
	blue: "border-blue bg-blue-tint",
};

interface YearBarProps {
	readonly window: ProjectWindow;
	readonly year: number;
}

/**
 * A window on the year: solid to its original end, dashed as far as it was extended. Its light by shape as
 * well as by colour. The words stand in the row's head, so that the bar is one more way in, not the only one.
 */
export function YearBar({ window, year }: YearBarProps) {
	const { left, width } = spanOfYear(year, window.startOn, window.endOn);
	const isExtended = window.dueOn > window.endOn;
	const extension = isExtended ? spanOfYear(year, addDays(window.endOn, 1), window.dueOn) : null;
	const look = window.light.light ? LOOK[window.light.light] : "border-dashed border-edge bg-paper";
	return (
		<Link
			href={`/milestones/${window.milestoneId}`}
			tabIndex={-1}
			aria-hidden="true"
			className="absolute inset-0"
		>
			<span
				className={`absolute top-1 flex h-6 items-center justify-start rounded-sm pl-1.5 border-[1.5px] ${look}`}
				style={{ left: `${left}%`, width: `${width}%` }}
			>
				{window.light.light ? <LightMark light={window.light.light} /> : <span>—</span>}
			</span>
			{extension ? (
				<span
					className="absolute top-1 h-6 rounded-r-sm border-[1.5px] border-l-0 border-dashed border-ink-3"
					style={{ left: `${extension.left}%`, width: `${extension.width}%` }}
				/>
			) : null}
		</Link>
	);
}
