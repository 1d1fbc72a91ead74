import { SelectField } from "@/components/ui/choice-fields";
import type { Option } from "@/lib/contracts/lists";

interface OrderedUnitsProps {
	/** Name of the list in the form. */
	readonly name: string;
	/** 牵头单位, 主办单位. */
	readonly label: string;
	readonly chosen: readonly string[];
	readonly units: readonly Option[];
}

/** Units in their order, one choice each; the first is the main one, empty ones are left out. */
export function OrderedUnits({ name, label, chosen, units }: OrderedUnitsProps) {
	const places = Math.min(Math.max(chosen.length + 1, 2), Math.max(units.length, 1), 10);
	return Array.from({ length: places }, (_, place) => place).map((place) => (
		<SelectField
			key={place}
			name={`${name}.${place}`}
			label={place === 0 ? `${label}（排第一位）` : `${label} ${place + 1}`}
			optional={place > 0}
			emptyLabel={place === 0 ? "请选择" : "无"}
			defaultValue={chosen[place] ?? ""}
			choices={units.map(({ id, name }) => ({ value: id, label: name }))}
		/>
	));
}
