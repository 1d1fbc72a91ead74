import { monthsOfYear, spanOfYear } from "@/components/project/year-scale";
import type { ReviewWindow } from "@/lib/contracts/import-review";
import { formatWindow } from "@/lib/format/dates";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";

interface YearStripProps {
	readonly windows: readonly ReviewWindow[];
	readonly year: number;
}

/** The windows on the twelve months, a row each, by track. Prints in greyscale. */
export function YearStrip({ windows, year }: YearStripProps) {
	const tracks = [...new Set(windows.map(({ track }) => track))];
	const months = monthsOfYear(year);
	return (
		<div className="px-4 pb-3">
			<div aria-hidden="true" className="relative h-6 text-xs text-ink-2">
				{months.map(({ month, left, width }) => (
					<span
						key={month}
						className="absolute inset-y-0 border-l border-line text-center"
						style={{ left: `${left}%`, width: `${width}%` }}
					>
						{month}
						<span className="max-sm:hidden">月</span>
					</span>
				))}
			</div>
			{tracks.map((track) => (
				<div key={track ?? ""}>
					{track ? <p className="text-sm font-semibold text-ink-2">{track}</p> : null}
					<ol aria-label={track ? `${track}的节点` : "节点"}>
						{windows
							.filter((window) => window.track === track)
							.map((window) => (
								<Bar key={window.key} window={window} year={year} />
							))}
					</ol>
				</div>
			))}
		</div>
	);
}

function Bar({ window, year }: { readonly window: ReviewWindow; readonly year: number }) {
	const { left, width } = spanOfYear(year, window.startOn, window.endOn);
	const when = formatWindow(window.startOn, window.endOn, window.precision);
	const kind = window.kind === "oneOff" ? "" : `，${MILESTONE_KIND_WORDS[window.kind]}`;
	return (
		<li className="relative h-8 border-t border-line">
			{monthsOfYear(year).map(({ month, left: at }) => (
				<span
					key={month}
					aria-hidden="true"
					className="absolute inset-y-0 border-l border-line"
					style={{ left: `${at}%` }}
				/>
			))}
			<a
				href={`#${window.id}`}
				data-about={window.id}
				title={`节点 ${window.number}：${when}${kind}`}
				className={`review-bar ${window.kind === "oneOff" ? "" : "review-bar-repeats"}`}
				style={{ left: `${left}%`, width: `max(${width}%, 1.75rem)` }}
			>
				{window.number}
				{window.doubts > 0 ? "?" : ""}
				<span className="sr-only">
					：{when}
					{kind}
					{window.doubts > 0 ? `，${window.doubts} 处存疑` : ""}
				</span>
			</a>
		</li>
	);
}
