"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import type { FormAction } from "@/components/ui/use-action-form";
import { MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";
import { explainIntake } from "@/lib/format/refusals-intake";
import { DocumentField } from "./document-field";
import { PasteField } from "./paste-field";
import { refusedState, sendDocument } from "./send-document";

/**
 * A document and the year that it plans. Scripts send it and keep everything when it is refused; without them the
 * form posts itself to the same address.
 */
export function IntakeForm({ year }: { readonly year: number }) {
	const router = useRouter();
	const html = useRef("");
	const send: FormAction = async (_, data) => {
		const file = data.get("file");
		if (file instanceof File && file.size > MAX_DOCUMENT_BYTES)
			return refusedState(explainIntake("tooLarge", "file"));
		if (file instanceof File && file.name !== "") {
			// Before the file: a name in a multipart head is mangled, and a length tells a broken line.
			const ordered = new FormData();
			for (const [name, value] of data) if (name !== "file") ordered.append(name, value);
			ordered.append("name", file.name);
			ordered.append("bytes", String(file.size));
			ordered.append("file", file);
			return sendDocument(ordered, (href) => router.push(href));
		}
		data.set("html", html.current);
		return sendDocument(data, (href) => router.push(href));
	};
	return (
		<ActionForm action={send} postTo="/api/imports" label="导入新年度计划">
			<TextField
				name="year"
				label="年度"
				help="表格是哪一年的计划。"
				defaultValue={String(year)}
				autoComplete="off"
			/>
			<DocumentField />
			<PasteField
				onHtml={(pasted) => {
					html.current = pasted;
				}}
			/>
			<SubmitButton pendingLabel="正在读取…">读取表格</SubmitButton>
		</ActionForm>
	);
}
