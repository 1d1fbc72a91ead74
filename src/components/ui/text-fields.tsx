"use client";

import { type ComponentProps, useState } from "react";
import { FieldFrame, type FieldProps } from "./field";
import { useField } from "./form-context";

function only(typed: string | readonly string[] | undefined): string | undefined {
	return typeof typed === "string" ? typed : undefined;
}

interface TextFieldProps extends FieldProps {
	readonly type?: "text" | "search" | "password" | "tel" | "email";
	readonly defaultValue?: string;
	readonly maxLength?: number;
	readonly autoComplete?: string;
	readonly placeholder?: string;
	readonly readOnly?: boolean;
	/** Id of a datalist: names to choose from while typing. */
	readonly list?: string;
}

export function TextField({
	name,
	label,
	help,
	optional,
	type = "text",
	defaultValue,
	...input
}: TextFieldProps) {
	const { id, error, typed, aria } = useField(name, label, Boolean(help));
	return (
		<FieldFrame id={id} label={label} help={help} optional={optional} error={error}>
			<input
				id={id}
				name={name}
				type={type}
				// A password is never sent back to be shown again.
				defaultValue={type === "password" ? undefined : (only(typed) ?? defaultValue)}
				className="input"
				{...input}
				{...aria}
			/>
		</FieldFrame>
	);
}

interface NumberFieldProps extends FieldProps {
	/** As text: what was typed is kept, however odd; the server reads full-width digits and commas. */
	readonly defaultValue?: string | number | null;
	/** 个, 户, %: stands behind the input. */
	readonly unitLabel?: string;
}

export function NumberField({ name, label, help, optional, defaultValue, unitLabel }: NumberFieldProps) {
	const { id, error, typed, aria } = useField(name, label, Boolean(help));
	return (
		<FieldFrame id={id} label={label} help={help} optional={optional} error={error}>
			<span className="flex items-center gap-2">
				<input
					id={id}
					name={name}
					inputMode="decimal"
					autoComplete="off"
					defaultValue={only(typed) ?? defaultValue ?? undefined}
					className="input max-w-40 text-right"
					{...aria}
				/>
				{unitLabel ? <span>{unitLabel}</span> : null}
			</span>
		</FieldFrame>
	);
}

interface DateFieldProps extends FieldProps {
	readonly defaultValue?: string;
	/** Inclusive days, YYYY-MM-DD. */
	readonly min?: string;
	readonly max?: string;
}

export function DateField({ name, label, help, optional, defaultValue, min, max }: DateFieldProps) {
	const { id, error, typed, aria } = useField(name, label, Boolean(help));
	return (
		<FieldFrame id={id} label={label} help={help} optional={optional} error={error}>
			<input
				id={id}
				name={name}
				type="date"
				min={min}
				max={max}
				defaultValue={only(typed) ?? defaultValue}
				className="input max-w-48"
				{...aria}
			/>
		</FieldFrame>
	);
}

interface TextAreaProps extends FieldProps {
	readonly defaultValue?: string;
	readonly rows?: number;
	/** Shown as a counter; more can be typed and the server says so: cutting off a paste loses words. */
	readonly maxLength?: number;
	readonly placeholder?: ComponentProps<"textarea">["placeholder"];
}

export function TextArea(props: TextAreaProps) {
	const { name, label, help, optional, defaultValue = "", rows = 5, maxLength, placeholder } = props;
	const { id, error, typed, aria } = useField(name, label, Boolean(help));
	const start = only(typed) ?? defaultValue;
	const [length, setLength] = useState(start.length);
	const isOver = maxLength !== undefined && length > maxLength;
	return (
		<FieldFrame id={id} label={label} help={help} optional={optional} error={error}>
			<textarea
				id={id}
				name={name}
				rows={rows}
				placeholder={placeholder}
				defaultValue={start}
				onInput={(event) => setLength(event.currentTarget.value.length)}
				className="input resize-y"
				{...aria}
			/>
			{maxLength === undefined ? null : (
				<p className={`mt-1 text-right text-sm ${isOver ? "text-danger" : "text-ink-3"}`}>
					{isOver ? `超出 ${length - maxLength} 字，最多 ${maxLength} 字` : `${length} / ${maxLength} 字`}
				</p>
			)}
		</FieldFrame>
	);
}
