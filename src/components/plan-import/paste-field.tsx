"use client";

import { useState } from "react";
import { FieldFrame } from "@/components/ui/field";
import { useField, useFormContext } from "@/components/ui/form-context";
import { type PastedShape, shapeOfHtml, shapeOfText } from "./pasted-shape";

const LABEL = "或粘贴表格";

interface PasteFieldProps {
	/** What came as HTML with the text, empty where none did or the text was changed since. */
	readonly onHtml: (html: string) => void;
}

/**
 * Where a table is pasted: the browser's HTML is taken along where it comes, since it knows merged cells; the text
 * is shown. Whoever changes the text is taken at their word.
 */
export function PasteField({ onHtml }: PasteFieldProps) {
	const { id, error, typed, aria } = useField("text", LABEL, true);
	const form = useFormContext();
	const [text, setText] = useState(typeof typed === "string" ? typed : "");
	const [arrived, setArrived] = useState<PastedShape | null>(null);
	const arrive = (html: string) => {
		form?.touched("text");
		onHtml(html);
	};
	const change = (value: string) => {
		arrive("");
		setText(value);
		setArrived(value.trim() === "" ? null : shapeOfText(value));
	};
	return (
		<FieldFrame
			id={id}
			label={LABEL}
			help="在 Word、Excel、WPS 或网页中选中整张表格，复制后在这里按 Ctrl+V 粘贴。"
			error={error}
		>
			<textarea
				id={id}
				name="text"
				rows={6}
				value={text}
				className="input resize-y whitespace-pre"
				onPaste={(event) => {
					const html = event.clipboardData.getData("text/html");
					const shape = html === "" ? null : shapeOfHtml(html);
					if (!shape) return;
					event.preventDefault();
					setText(event.clipboardData.getData("text/plain") || shape.text);
					setArrived(shape);
					arrive(html);
				}}
				onChange={(event) => change(event.currentTarget.value)}
				{...aria}
			/>
			<div className="mt-1 flex min-h-8 flex-wrap items-center gap-x-4 text-sm text-ink-2">
				<p role="status">{arrived === null ? "" : sentenceOf(arrived)}</p>
				{text === "" ? null : (
					<button type="button" className="button-quiet" onClick={() => change("")}>
						清空
					</button>
				)}
			</div>
		</FieldFrame>
	);
}

function sentenceOf({ rows, columns, isTable }: PastedShape): string {
	if (!isTable) return `收到 ${rows} 行文字，没有看出表格。请确认复制的是整张表格。`;
	return `收到表格：${rows} 行 × ${columns} 列。`;
}
