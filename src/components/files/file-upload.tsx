"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import {
	ACCEPTED_FILES,
	type FileDto,
	type FileHolder,
	MAX_FILE_BYTES,
	MAX_FILES,
} from "@/lib/contracts/files";
import { FILE_SENTENCES } from "@/lib/format/refusals-files";
import { FileLine } from "./file-line";
import { useFileViewer } from "./file-viewer";
import { RemoveFile } from "./remove-file";
import { sendFile } from "./send-file";

/** A file on its way, or one that was refused and waits to be read about. */
interface Sending {
	readonly key: string;
	readonly name: string;
	readonly part: number;
	readonly refused: string | null;
	readonly cancel: () => void;
}

interface FileUploadProps {
	readonly holder: FileHolder;
	/** What is attached now; the page brings the new list after each change. */
	readonly files: readonly FileDto[];
}

/** Attaches files one by one, each with its progress; what is attached can be removed. */
export function FileUpload({ holder, files }: FileUploadProps) {
	const id = useId();
	const router = useRouter();
	const { view, viewer } = useFileViewer(files);
	const [sending, setSending] = useState<readonly Sending[]>([]);

	const change = (key: string, changes: Partial<Sending>) =>
		setSending((list) => list.map((item) => (item.key === key ? { ...item, ...changes } : item)));
	const drop = (key: string) => setSending((list) => list.filter((item) => item.key !== key));

	async function send(file: File, key: string) {
		const item = { key, name: file.name, part: 0, refused: null, cancel: () => drop(key) };
		if (file.size > MAX_FILE_BYTES) {
			setSending((list) => [...list, { ...item, refused: FILE_SENTENCES.tooLarge }]);
			return;
		}
		const { result, cancel } = sendFile(holder, file, (part) => change(key, { part }));
		setSending((list) => [...list, { ...item, cancel }]);
		const answer = await result;
		if ("message" in answer) change(key, { refused: answer.message });
		else {
			drop(key);
			router.refresh();
		}
	}

	async function sendAll(chosen: readonly File[]) {
		// One after the other: a slow line finishes some instead of none.
		for (const [index, file] of chosen.entries())
			await send(file, `${file.name}-${file.lastModified}-${index}`);
	}

	return (
		<div>
			<label htmlFor={id} className="mb-1 block font-semibold">
				附件<span className="font-normal text-ink-3">（选填）</span>
			</label>
			<p id={`${id}-help`} className="mb-2 text-sm text-ink-2">
				图片、PDF、Office 或 WPS 文档，每个不超过 20 MB，最多 {MAX_FILES}{" "}
				个。选好即上传；照片里的位置信息会自动去除。
			</p>
			<input
				id={id}
				type="file"
				multiple
				accept={ACCEPTED_FILES}
				aria-describedby={`${id}-help`}
				disabled={files.length >= MAX_FILES}
				className="input max-w-form file:mr-3 file:rounded-sm file:border-0 file:bg-accent-tint file:px-3 file:py-1 file:text-accent"
				onChange={(event) => {
					const chosen = [...(event.currentTarget.files ?? [])];
					event.currentTarget.value = "";
					void sendAll(chosen);
				}}
			/>
			<ul className="mt-3 max-w-form space-y-2" aria-live="polite">
				{files.map((file) => (
					<li
						key={file.id}
						className="flex items-center justify-between gap-3 rounded-sm border border-line p-2"
					>
						<FileLine file={file} onView={view} />
						<RemoveFile file={file} />
					</li>
				))}
				{sending.map((item) => (
					<li key={item.key} className="rounded-sm border border-line p-2">
						<SendingLine item={item} onDismiss={() => drop(item.key)} />
					</li>
				))}
			</ul>
			{viewer}
		</div>
	);
}

function SendingLine({ item, onDismiss }: { readonly item: Sending; readonly onDismiss: () => void }) {
	const percent = Math.floor(item.part * 100);
	return (
		<div className="flex items-center justify-between gap-3">
			<div className="min-w-0 flex-1">
				<p className="break-all">{item.name}</p>
				{item.refused ? (
					<p className="text-sm text-danger">
						<span aria-hidden="true">⚠ </span>
						{item.refused}
					</p>
				) : (
					<p className="text-sm text-ink-2">
						<progress
							value={percent}
							max={100}
							aria-label={`上传 ${item.name}`}
							className="mr-2 w-40 align-middle"
						/>
						{percent < 100 ? `已上传 ${percent}%` : "正在检查…"}
					</p>
				)}
			</div>
			<button type="button" className="button-quiet" onClick={item.refused ? onDismiss : item.cancel}>
				{item.refused ? "知道了" : "取消"}
			</button>
		</div>
	);
}
