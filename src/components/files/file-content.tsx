import { useState } from "react";
import type { FileDto } from "@/lib/contracts/files";
import { fileHref, viewedAs } from "./viewable";

/** A picture as large as there is room, a PDF in the browser's own viewer, or what to do instead. */
export function FileContent({ file }: { readonly file: FileDto }) {
	const [failed, setFailed] = useState(false);
	if (failed) return <Instead>图片没有打开，可能已被移除或登录已失效。请刷新页面后再试。</Instead>;
	if (viewedAs(file) === "pdf") {
		// Telephones have none, and would offer a download by themselves.
		if (!navigator.pdfViewerEnabled) return <Instead>这个浏览器不能在页面里打开 PDF，请下载后查看。</Instead>;
		return <iframe src={fileHref(file.id)} title={file.name} className="size-full border-0" />;
	}
	return (
		// biome-ignore lint/performance/noImgElement: next/image would fetch and cache what only the viewer may see.
		<img
			src={fileHref(file.id)}
			alt={file.name}
			onError={() => setFailed(true)}
			className="max-h-full max-w-full object-contain"
		/>
	);
}

function Instead({ children }: { readonly children: string }) {
	return (
		<p role="status" className="p-6 text-center text-ink-2">
			{children}
		</p>
	);
}
