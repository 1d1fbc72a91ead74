"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FileDto } from "@/lib/contracts/files";
import { FileContent } from "./file-content";
import { fileHref, viewedAs } from "./viewable";

/**
 * A dialog over the page that shows the pictures and PDF among these files one by one: arrows step, Escape
 * closes, and the focus returns to the file it was opened from. Answers what opens it and what to draw.
 */
export function useFileViewer(files: readonly FileDto[]): {
	readonly view: (file: FileDto) => void;
	readonly viewer: ReactNode;
} {
	const dialog = useRef<HTMLDialogElement>(null);
	const [shownId, setShownId] = useState<string | null>(null);
	const shown = files.filter((file) => viewedAs(file) !== null);
	const file = shown.find(({ id }) => id === shownId);
	return {
		view: ({ id }) => {
			// Drawn before it is shown: showModal gives the focus to the first button there is.
			flushSync(() => setShownId(id));
			dialog.current?.showModal();
		},
		viewer: <ViewerFrame dialogRef={dialog} file={file} shown={shown} onShow={setShownId} />,
	};
}

interface ViewerFrameProps {
	readonly dialogRef: React.RefObject<HTMLDialogElement | null>;
	readonly file: FileDto | undefined;
	readonly shown: readonly FileDto[];
	readonly onShow: (id: string | null) => void;
}

function ViewerFrame({ dialogRef, file, shown, onShow }: ViewerFrameProps) {
	const titleId = useId();
	const index = file ? shown.indexOf(file) : -1;
	const previous = shown[index - 1];
	const next = shown[index + 1];
	const close = () => dialogRef.current?.close();
	const step = (event: KeyboardEvent) => {
		const to = { ArrowLeft: previous, ArrowRight: next }[event.key];
		if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		onShow(to.id);
	};
	return (
		<dialog
			ref={dialogRef}
			aria-labelledby={titleId}
			onClose={() => onShow(null)}
			onKeyDown={step}
			// Beside the dialog: a second way; Escape and 关闭 are the first.
			onClick={(event) => event.target === event.currentTarget && close()}
			className="m-auto h-dvh max-h-none w-screen max-w-none bg-paper text-left text-ink shadow-float sm:h-[94dvh] sm:w-[min(72rem,96vw)] sm:rounded-sm print:hidden"
		>
			{file ? (
				<div className="flex h-full flex-col">
					<div className="flex items-start justify-between gap-3 border-b border-line px-4 py-2">
						<h2 id={titleId} className="min-w-0 py-1 font-semibold break-all">
							{file.name}
						</h2>
						<button type="button" className="button-quiet shrink-0" onClick={close}>
							关闭
						</button>
					</div>
					<div className="flex min-h-0 flex-1 items-center justify-center overflow-auto bg-grey-tint">
						<FileContent key={file.id} file={file} />
					</div>
					<div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2">
						<Steps previous={previous} next={next} onShow={onShow}>
							第 {index + 1} 个，共 {shown.length} 个
						</Steps>
						<a href={fileHref(file.id, "download")} download={file.name} className="button-secondary">
							下载
						</a>
					</div>
				</div>
			) : null}
		</dialog>
	);
}

interface StepsProps {
	readonly previous: FileDto | undefined;
	readonly next: FileDto | undefined;
	readonly onShow: (id: string) => void;
	readonly children: ReactNode;
}

/** A button at an end stays where it is, so that the focus does too. */
function Steps({ previous, next, onShow, children }: StepsProps) {
	return (
		<div className="flex items-center gap-2">
			<button
				type="button"
				className="button-secondary"
				aria-disabled={!previous || undefined}
				onClick={() => previous && onShow(previous.id)}
			>
				上一个
			</button>
			<span aria-live="polite" className="text-sm text-ink-2">
				{children}
			</span>
			<button
				type="button"
				className="button-secondary"
				aria-disabled={!next || undefined}
				onClick={() => next && onShow(next.id)}
			>
				下一个
			</button>
		</div>
	);
}
