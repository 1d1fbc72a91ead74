import { Link } from "@/components/ui/link";
import type { UnitRef } from "@/lib/contracts/lists";

/** A unit's name, a link to its page where the viewer may open it. */
export function UnitName({ unit }: { readonly unit: UnitRef }) {
	return unit.href ? (
		<Link href={unit.href} className="link inline-block py-1">
			{unit.name}
		</Link>
	) : (
		unit.name
	);
}

/** Units one after another, the main one first. */
export function UnitNames({ units }: { readonly units: readonly UnitRef[] }) {
	return units.map((unit, index) => (
		<span key={unit.id}>
			{index > 0 ? "、" : null}
			<UnitName unit={unit} />
		</span>
	));
}
