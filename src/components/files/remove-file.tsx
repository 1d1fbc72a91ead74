"use client";

import { useState, useTransition } from "react";
import { announce } from "@/components/ui/notice";
import { newRequestId } from "@/components/ui/request-id";
import type { FileDto } from "@/lib/contracts/files";
import { IDLE, REQUEST_ID_FIELD } from "@/lib/contracts/form-state";
import { removeFileAction } from "@/server/files/actions";

/** Takes a file off. A button and no form of its own: it stands inside the report's form. */
export function RemoveFile({ file }: { readonly file: FileDto }) {
	const [isRemoving, startRemoving] = useTransition();
	const [refused, setRefused] = useState<string | null>(null);
	return (
		<span className="shrink-0 text-right">
			<button
				type="button"
				className="button-quiet"
				aria-label={`移除 ${file.name}`}
				aria-disabled={isRemoving || undefined}
				onClick={() => {
					if (isRemoving) return;
					startRemoving(async () => {
						const form = new FormData();
						form.set("fileId", file.id);
						form.set(REQUEST_ID_FIELD, newRequestId());
						// The page itself must survive a broken connection.
						const answer = await removeFileAction(IDLE, form).catch(() => null);
						if (answer === null) setRefused("没有连上服务器，请检查网络后再试。");
						else if (answer.status === "done") announce(answer.message);
						else if (answer.status === "refused") setRefused(answer.message);
					});
				}}
			>
				{isRemoving ? "正在移除…" : "移除"}
			</button>
			{refused ? (
				<span role="alert" className="block text-sm text-danger">
					{refused}
				</span>
			) : null}
		</span>
	);
}
