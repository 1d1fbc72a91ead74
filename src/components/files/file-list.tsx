"use client";

import type { FileDto } from "@/lib/contracts/files";
import { FileLine } from "./file-line";
import { useFileViewer } from "./file-viewer";

/** Files as they were submitted: pictures small, everything through the authorised route. */
export function FileList({ files }: { readonly files: readonly FileDto[] }) {
	const { view, viewer } = useFileViewer(files);
	if (files.length === 0) return <p className="text-ink-2">没有附件。</p>;
	return (
		<>
			<ul className="flex flex-wrap gap-3">
				{files.map((file) => (
					<li key={file.id} className="w-full rounded-sm border border-line p-2 sm:w-72">
						<FileLine file={file} onView={view} />
					</li>
				))}
			</ul>
			{viewer}
		</>
	);
}
