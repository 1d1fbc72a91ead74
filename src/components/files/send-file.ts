"use client";

import type { FileDto, FileHolder, UploadAnswer } from "@/lib/contracts/files";

const NOT_SENT = "没有连上服务器，文件没有保存。请检查网络后重新上传。";

export type SendResult = { readonly file: FileDto } | { readonly message: string };

/**
 * Sends one file by itself and tells how much of it has left, 0 to 1. XMLHttpRequest, because fetch knows no
 * progress of what is sent. The name goes as a field of its own: a file name in a multipart head is mangled.
 */
export function sendFile(
	holder: FileHolder,
	file: File,
	onProgress: (part: number) => void,
): { readonly result: Promise<SendResult>; cancel(): void } {
	const request = new XMLHttpRequest();
	const result = new Promise<SendResult>((resolve) => {
		request.upload.onprogress = (event) => {
			if (event.lengthComputable) onProgress(event.loaded / event.total);
		};
		request.onload = () => resolve(answerOf(request.responseText));
		request.onerror = () => resolve({ message: NOT_SENT });
		request.onabort = () => resolve({ message: "已取消上传。" });
	});
	const form = new FormData();
	form.append("name", file.name);
	form.append("bytes", String(file.size));
	form.append("file", file);
	request.open("POST", `/api/files?${holder.kind}=${encodeURIComponent(holder.id)}`);
	request.send(form);
	return { result, cancel: () => request.abort() };
}

function answerOf(text: string): SendResult {
	try {
		const answer: UploadAnswer = JSON.parse(text);
		return "file" in answer ? { file: answer.file } : { message: answer.message };
	} catch {
		// A proxy's own error page: the file did not reach us.
		return { message: NOT_SENT };
	}
}
