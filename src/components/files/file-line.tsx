import type { FileDto } from "@/lib/contracts/files";
import { fileKindWord, fileSize } from "@/lib/format/file-words";
import { fileHref, viewedAs } from "./viewable";

interface FileLineProps {
	readonly file: FileDto;
	/** Opens the file in the page, where it can be shown there. */
	readonly onView: (file: FileDto) => void;
}

/**
 * One file: its picture where it has one, its name, kind and size. A link, so that it opens in a tab of its own
 * with the keys and the menu that people know; a plain click opens the viewer.
 */
export function FileLine({ file, onView }: FileLineProps) {
	const view = viewedAs(file);
	return (
		<a
			href={fileHref(file.id, view ? undefined : "download")}
			download={view ? undefined : file.name}
			target={view ? "_blank" : undefined}
			rel="noreferrer"
			aria-haspopup={view ? "dialog" : undefined}
			className="flex min-h-11 min-w-0 items-center gap-3"
			onClick={(event) => {
				if (!view || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
				event.preventDefault();
				onView(file);
			}}
		>
			{file.hasThumbnail ? (
				// biome-ignore lint/performance/noImgElement: next/image would fetch and cache what only the viewer may see.
				<img
					src={fileHref(file.id, "thumbnail")}
					alt=""
					loading="lazy"
					className="size-16 shrink-0 rounded-sm bg-grey-tint object-cover"
				/>
			) : null}
			<span className="min-w-0">
				<span className="link block break-all">{file.name}</span>
				<span className="text-sm text-ink-3">
					{fileKindWord(file.mediaType)} · {fileSize(file.bytes)}
					{view ? null : " · 下载"}
				</span>
			</span>
		</a>
	);
}
