import { UnitNameLists } from "@/components/import-review/unit-name-field";
import { UnknownName } from "@/components/import-review/unknown-name";
import { Section } from "@/components/ui/section";
import type { OverviewProps } from "./overview-props";

/** Names of the table that no unit has: each is a known one, or a new one. */
export function UnknownUnits({ overview, viewer }: OverviewProps) {
	const { unknown, isPublished, importId, version, choices } = overview;
	if (unknown.length === 0 || isPublished) return null;
	return (
		<Section id="unknown" title="单位名单中没有的名称" note={`${unknown.length} 个`} look="flush">
			<UnitNameLists units={[]} entries={choices} />
			<ul data-stays tabIndex={-1} className="divide-y divide-line outline-none">
				{unknown.map((unit) => (
					<li key={unit.id} className="px-4 py-2.5">
						<p className="wrap-anywhere">
							<strong>{unit.name}</strong>
							<span className="text-ink-2">，见项目 {unit.projects.join("、")}</span>
						</p>
						<UnknownName
							of={{ importId, version, number: unit.projects[0] ?? 1, isOpen: true, viewer }}
							unit={unit}
						/>
					</li>
				))}
			</ul>
		</Section>
	);
}
