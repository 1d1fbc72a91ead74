import type { FieldProps } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-fields";
import type { Option } from "@/lib/contracts/lists";

const UNITS = "unit-names";
const UNITS_AND_GROUPS = "entry-names";

interface UnitNameListsProps {
	readonly units: readonly Option[];
	readonly entries: readonly Option[];
}

/** The names that the fields below choose from; once on a page. */
export function UnitNameLists({ units, entries }: UnitNameListsProps) {
	return (
		<>
			<Names id={UNITS} options={units} />
			<Names id={UNITS_AND_GROUPS} options={entries} />
		</>
	);
}

function Names({ id, options }: { readonly id: string; readonly options: readonly Option[] }) {
	return (
		<datalist id={id}>
			{[...new Set(options.map(({ name }) => name))].map((name) => (
				<option key={name} value={name} />
			))}
		</datalist>
	);
}

interface UnitNameFieldProps extends FieldProps {
	readonly defaultValue?: string;
	/** Groups of units, too. */
	readonly withGroups?: boolean;
}

/** A unit by its name: a few characters find it in the whole list, with the keyboard and in any browser. */
export function UnitNameField({ withGroups = false, ...field }: UnitNameFieldProps) {
	return <TextField {...field} list={withGroups ? UNITS_AND_GROUPS : UNITS} autoComplete="off" />;
}

interface UnitNameFieldsProps {
	/** Name of the list in the form. */
	readonly name: string;
	/** 牵头单位, 再加责任单位. */
	readonly label: string;
	readonly chosen: readonly string[];
	/** Empty fields behind those that are filled. */
	readonly spare: number;
	readonly isFirstMain?: boolean;
	readonly withGroups?: boolean;
}

/** Units in their order, a field each; those left empty are left out. */
export function UnitNameFields({ name, label, chosen, spare, isFirstMain, ...field }: UnitNameFieldsProps) {
	return Array.from({ length: chosen.length + spare }, (_, place) => place).map((place) => (
		<UnitNameField
			key={place}
			name={`${name}.${place}`}
			label={isFirstMain && place === 0 ? `${label}（排第一位）` : `${label} ${place + 1}`}
			optional={!(isFirstMain && place === 0)}
			help={place === 0 ? "输入几个字，从列表中选择。" : undefined}
			defaultValue={chosen[place] ?? ""}
			{...field}
		/>
	));
}
