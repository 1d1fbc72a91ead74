"use client";

import type { ChangeEventHandler, ReactNode } from "react";
import { FieldFrame, type FieldProps } from "./field";
import { useField } from "./form-context";

interface FileFieldProps extends FieldProps {
	/** As the `accept` attribute takes it; the server decides by content. */
	readonly accept?: string;
	readonly multiple?: boolean;
	readonly onChange?: ChangeEventHandler<HTMLInputElement>;
	/** What was chosen so far: a list with its acts. */
	readonly children?: ReactNode;
}

/** The shell of a file chooser; sending and listing belong to who uses it. */
export function FileField({
	name,
	label,
	help,
	optional,
	accept,
	multiple,
	onChange,
	children,
}: FileFieldProps) {
	const { id, error, aria } = useField(name, label, Boolean(help));
	return (
		<FieldFrame id={id} label={label} help={help} optional={optional} error={error}>
			<input
				id={id}
				name={name}
				type="file"
				accept={accept}
				multiple={multiple}
				onChange={onChange}
				className="input file:mr-3 file:rounded-sm file:border-0 file:bg-accent-tint file:px-3 file:py-1 file:text-accent"
				{...aria}
			/>
			{children}
		</FieldFrame>
	);
}
