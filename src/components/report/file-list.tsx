import type { FileDto } from "@/lib/contracts/files";
import { fileSize } from "@/lib/format/refusals-files";

/** Files as they were submitted: pictures small, everything through the authorised route. */
export function FileList({ files }: { readonly files: readonly FileDto[] }) {
	if (files.length === 0) return <p className="text-ink-2">没有附件。</p>;
	return (
		<ul className="flex flex-wrap gap-3">
			{files.map((file) => (
				<li key={file.id} className="w-full rounded-sm border border-line p-2 sm:w-72">
					<FileLine file={file} />
				</li>
			))}
		</ul>
	);
}

/** One file: its picture where it has one, its name as a link, its size. */
export function FileLine({ file }: { readonly file: FileDto }) {
	return (
		<a
			href={`/api/files/${file.id}`}
			target="_blank"
			rel="noreferrer"
			className="flex min-h-11 items-center gap-3"
		>
			{file.hasThumbnail ? (
				// biome-ignore lint/performance/noImgElement: next/image would fetch and cache what only the viewer may see.
				<img
					src={`/api/files/${file.id}?thumbnail`}
					alt=""
					loading="lazy"
					className="size-16 shrink-0 rounded-sm bg-grey-tint object-cover"
				/>
			) : null}
			<span className="min-w-0">
				<span className="link block break-all">{file.name}</span>
				<span className="text-sm text-ink-3">{fileSize(file.bytes)}</span>
			</span>
		</a>
	);
}
