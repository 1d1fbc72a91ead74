"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { FormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { ACCEPTED_DOCUMENTS, MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";
import { IDLE, REQUEST_ID_FIELD } from "@/lib/contracts/form-state";
import { explainIntake } from "@/lib/format/refusals-intake";
import { PasteField } from "./paste-field";
import { refusedState, sendDocument } from "./send-document";

/**
 * A document and the year that it plans. Scripts send it and keep everything when it is refused; without them the
 * form posts itself to the same address.
 */
export function IntakeForm({ year }: { readonly year: number }) {
	const router = useRouter();
	const html = useRef("");
	const form = useRef<HTMLFormElement>(null);
	const [chosen, setChosen] = useState<string | null>(null);
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
	const { context, state, requestId, submit, touched } = useActionForm(send, IDLE, () => {});
	return (
		<FormContext value={context}>
			<form
				ref={form}
				action="/api/imports"
				method="post"
				encType="multipart/form-data"
				noValidate
				aria-label="导入新年度计划"
				onSubmit={submit}
				onInput={(event) => {
					if ("name" in event.target && typeof event.target.name === "string") touched(event.target.name);
				}}
			>
				{state.status === "refused" ? <ErrorSummary key={state.nonce} state={state} /> : null}
				<input
					type="hidden"
					name={REQUEST_ID_FIELD}
					defaultValue={requestId}
					autoComplete="off"
					suppressHydrationWarning
				/>
				<TextField
					name="year"
					label="年度"
					help="表格是哪一年的计划。"
					defaultValue={String(year)}
					autoComplete="off"
				/>
				<FileField
					name="file"
					label="计划文件"
					help="Word（.docx）、Excel（.xlsx）、保存的网页（.html）或文本（.txt），不超过 20 MB。文件只用来读取，不保存。"
					accept={ACCEPTED_DOCUMENTS}
					onChange={(event) => setChosen(event.currentTarget.files?.[0]?.name ?? null)}
				>
					{chosen === null ? null : (
						<button
							type="button"
							className="button-quiet mt-1"
							onClick={() => {
								const input = form.current?.elements.namedItem("file");
								if (!(input instanceof HTMLInputElement)) return;
								input.value = "";
								setChosen(null);
								touched("file");
								input.focus();
							}}
						>
							清除文件
						</button>
					)}
				</FileField>
				<PasteField
					onHtml={(pasted) => {
						html.current = pasted;
						touched("text");
					}}
				/>
				<SubmitButton pendingLabel="正在读取…">读取表格</SubmitButton>
			</form>
		</FormContext>
	);
}
