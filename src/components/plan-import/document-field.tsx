"use client";

import { useState } from "react";
import { FileField } from "@/components/ui/file-field";
import { useFormContext } from "@/components/ui/form-context";
import { ACCEPTED_DOCUMENTS } from "@/lib/contracts/document";

/** The document, which can be taken away again where a table is pasted instead. */
export function DocumentField() {
	const form = useFormContext();
	const [isChosen, setChosen] = useState(false);
	return (
		<FileField
			name="file"
			label="计划文件"
			help="Word（.docx）、Excel（.xlsx）、保存的网页（.html）或文本（.txt），不超过 20 MB。文件只用来读取，不保存。"
			accept={ACCEPTED_DOCUMENTS}
			onChange={(event) => setChosen((event.currentTarget.files?.length ?? 0) > 0)}
		>
			{isChosen ? (
				<button
					type="button"
					className="button-quiet mt-1"
					onClick={(event) => {
						const input = event.currentTarget.form?.elements.namedItem("file");
						if (!(input instanceof HTMLInputElement)) return;
						input.value = "";
						setChosen(false);
						form?.touched("file");
						input.focus();
					}}
				>
					清除文件
				</button>
			) : null}
		</FileField>
	);
}
