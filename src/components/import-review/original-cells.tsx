import { type ReactNode, useId } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { OriginalCell, Piece, PieceKind } from "@/lib/contracts/import-review";
import { PIECE_WORDS } from "@/lib/format/import-review-words";

/** The cells as the document has them; every recognised piece leads to what was read from it. */
export function OriginalCells({ cells }: { readonly cells: readonly OriginalCell[] }) {
	const prefix = useId();
	const used = new Set(cells.flatMap(({ pieces }) => pieces.flatMap(({ kinds }) => kinds)));
	return (
		<Disclosure
			open
			look="card"
			summary={
				<>
					<h2>原文</h2>
					<span className="text-sm font-normal text-ink-2">与文件逐字相同</span>
				</>
			}
		>
			<div data-original className="original-pane px-4 pb-4">
				<Legend kinds={used} prefix={prefix} />
				<dl>
					{cells.map(({ label, pieces }) => (
						<div key={label} className="border-t border-line py-2 first:border-t-0">
							<dt className="text-sm text-ink-2">{label}</dt>
							<dd className="leading-8 whitespace-pre-wrap">
								{pieces.map((piece, index) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place.
									<PieceText key={index} piece={piece} prefix={prefix} />
								))}
							</dd>
						</div>
					))}
				</dl>
			</div>
		</Disclosure>
	);
}

const SHOWN_KINDS = Object.keys(PIECE_WORDS).filter((kind): kind is PieceKind => kind in PIECE_WORDS);

function Legend({ kinds, prefix }: { readonly kinds: ReadonlySet<PieceKind>; readonly prefix: string }) {
	return (
		<ul aria-label="标记的意思" className="mb-1 flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-2">
			{SHOWN_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
				<li key={kind} id={`${prefix}-${kind}`}>
					<span className={`piece piece-${kind}`}>{PIECE_WORDS[kind]}</span>
				</li>
			))}
		</ul>
	);
}

/** What a label says of the first piece of a thing: 1 a window, 指1 a target, ? a doubt. */
function labelOf(name: string): string | null {
	const number = name.slice(1);
	switch (name.charAt(0)) {
		case "w":
			return number;
		case "t":
			return `指${number}`;
		case "d":
			return `疑${number}`;
		default:
			return null;
	}
}

function hrefOf([name]: readonly string[]): string | undefined {
	if (name === undefined) return undefined;
	return name.startsWith("u") ? "#units" : `#${name}`;
}

interface AnchoredProps {
	readonly names: readonly string[];
	readonly children: ReactNode;
}

/** The anchors of all things that begin here, one around the other. */
function Anchored({ names: [name, ...others], children }: AnchoredProps) {
	if (name === undefined) return children;
	return (
		<span id={`src-${name}`}>
			<Anchored names={others}>{children}</Anchored>
		</span>
	);
}

function PieceText({ piece, prefix }: { readonly piece: Piece; readonly prefix: string }) {
	const { text, kinds, about, first } = piece;
	if (kinds.length === 0) return text;
	const look = ["piece", ...kinds.map((kind) => `piece-${kind}`)].join(" ");
	const described = kinds.map((kind) => `${prefix}-${kind}`).join(" ");
	const labels = first.flatMap((name) => labelOf(name) ?? []);
	const content = (
		<>
			{labels.map((label) => (
				<span key={label} className="piece-label">
					{label}
				</span>
			))}
			{text}
		</>
	);
	const href = hrefOf(about);
	if (href === undefined) return <span className={look}>{content}</span>;
	return (
		<Anchored names={first}>
			<a href={href} className={look} data-about={about.join(" ")} aria-describedby={described}>
				{content}
			</a>
		</Anchored>
	);
}
