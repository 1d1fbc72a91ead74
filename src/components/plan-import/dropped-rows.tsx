import { Undo } from "@/components/import-review/act";
import { Section } from "@/components/ui/section";
import type { OverviewProps } from "./overview-props";

/** Rows that somebody said to be no project, each with a way back. */
export function DroppedRows({ overview, viewer }: OverviewProps) {
	const { dropped, importId, version, isPublished } = overview;
	if (dropped.length === 0) return null;
	return (
		<Section id="dropped" title="已删去的行" note={`${dropped.length} 行，不进入计划`} look="flush">
			<ul data-stays tabIndex={-1} className="divide-y divide-line outline-none">
				{dropped.map(({ place, number, name }) => (
					<li key={place} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1.5">
						<span className="min-w-0 flex-1 basis-60 wrap-anywhere">
							第 {number} 行：{name}
						</span>
						<Undo
							of={{ importId, version, number, isOpen: !isPublished, viewer }}
							place={place}
							label={`恢复：${name}`}
						>
							恢复<span className="sr-only">：{name}</span>
						</Undo>
					</li>
				))}
			</ul>
		</Section>
	);
}
