import { SelectField } from "@/components/ui/choice-fields";
import type { Option } from "@/lib/contracts/lists";

interface FilterSelectProps {
	readonly name: string;
	readonly label: string;
	readonly value: string | number | undefined;
	readonly options: readonly Option[];
}

/** One filter of a list; 全部 leaves it out. */
export function FilterSelect({ name, label, value, options }: FilterSelectProps) {
	return (
		<SelectField
			name={name}
			label={label}
			defaultValue={value === undefined ? "" : String(value)}
			emptyLabel="全部"
			choices={options.map((option) => ({ value: option.id, label: option.name }))}
		/>
	);
}

/** A closed set of words as choices, in their order. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
	return Object.entries(words).map(([id, name]) => ({ id, name }));
}
