"use client";

import type { ReactNode } from "react";
import { FieldErrorText, FieldFrame, type FieldProps, GroupFrame } from "./field";
import { useField } from "./form-context";

export interface Choice {
	readonly value: string;
	readonly label: string;
	/** One sentence below the choice. */
	readonly help?: ReactNode;
	readonly disabled?: boolean;
}

interface SelectFieldProps extends FieldProps {
	readonly choices: readonly Choice[];
	readonly defaultValue?: string;
	/** The empty choice, e.g. 请选择 or 全部. Without it the first choice stands. */
	readonly emptyLabel?: string;
}

export function SelectField(props: SelectFieldProps) {
	const { name, label, help, optional, choices, defaultValue, emptyLabel } = props;
	const { id, error, typed, aria } = useField(name, label, Boolean(help));
	const start = typeof typed === "string" ? typed : (defaultValue ?? "");
	return (
		<FieldFrame id={id} label={label} help={help} optional={optional} error={error}>
			{/* React forgets a select's new default: a new key draws it anew when the address changes. */}
			<select key={start} id={id} name={name} defaultValue={start} className="input" {...aria}>
				{emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value} disabled={choice.disabled}>
						{choice.label}
					</option>
				))}
			</select>
		</FieldFrame>
	);
}

interface CheckFieldProps extends Omit<FieldProps, "optional"> {
	readonly value?: string;
	readonly defaultChecked?: boolean;
}

/** One box to tick, its label behind it. */
export function CheckField({ name, label, help, value = "on", defaultChecked }: CheckFieldProps) {
	const { id, error, typed, aria } = useField(name, label, Boolean(help));
	return (
		<div className="mb-4 max-w-form">
			<FieldErrorText id={id} error={error} />
			<Box
				type="checkbox"
				id={id}
				name={name}
				choice={{ value, label, help }}
				defaultChecked={typed === undefined ? defaultChecked : typed === value}
				aria={aria}
			/>
		</div>
	);
}

interface CheckGroupProps extends FieldProps {
	/** Must end in `[]`: a list even with one entry. */
	readonly name: `${string}[]`;
	readonly choices: readonly Choice[];
	readonly defaultValues?: readonly string[];
}

export function CheckGroup({ name, label, help, optional, choices, defaultValues = [] }: CheckGroupProps) {
	const { id, error, typed } = useField(name.slice(0, -2), label, Boolean(help));
	const ticked = Array.isArray(typed) ? typed : defaultValues;
	return (
		<GroupFrame id={id} label={label} help={help} optional={optional} error={error}>
			{choices.map((choice) => (
				<Box
					key={choice.value}
					type="checkbox"
					id={`${id}-${choice.value}`}
					name={name}
					choice={choice}
					defaultChecked={ticked.includes(choice.value)}
				/>
			))}
		</GroupFrame>
	);
}

interface RadioGroupProps extends FieldProps {
	readonly choices: readonly Choice[];
	readonly defaultValue?: string;
}

export function RadioGroup({ name, label, help, optional, choices, defaultValue }: RadioGroupProps) {
	const { id, error, typed } = useField(name, label, Boolean(help));
	const chosen = typeof typed === "string" ? typed : defaultValue;
	return (
		<GroupFrame id={id} label={label} help={help} optional={optional} error={error}>
			{choices.map((choice) => (
				<Box
					key={choice.value}
					type="radio"
					id={`${id}-${choice.value}`}
					name={name}
					choice={choice}
					defaultChecked={chosen === choice.value}
				/>
			))}
		</GroupFrame>
	);
}

interface BoxProps {
	readonly type: "checkbox" | "radio";
	readonly id: string;
	readonly name: string;
	readonly choice: Choice;
	readonly defaultChecked: boolean | undefined;
	readonly aria?: { "aria-describedby": string | undefined; "aria-invalid": true | undefined };
}

/** The whole row is the target, not the little box. */
function Box({ type, id, name, choice, defaultChecked, aria }: BoxProps) {
	const helpId = choice.help ? `${id}-help` : undefined;
	return (
		<div className="py-0.5">
			<label htmlFor={id} className="flex min-h-8 items-start gap-2.5 py-0.5 pointer-coarse:min-h-11">
				<input
					type={type}
					id={id}
					name={name}
					value={choice.value}
					disabled={choice.disabled}
					defaultChecked={defaultChecked}
					className="mt-1 size-4.5 shrink-0 accent-accent"
					aria-describedby={helpId}
					{...aria}
				/>
				<span className="min-w-0 wrap-anywhere">{choice.label}</span>
			</label>
			{choice.help ? (
				<p id={helpId} className="pl-7 text-sm text-ink-2">
					{choice.help}
				</p>
			) : null}
		</div>
	);
}
