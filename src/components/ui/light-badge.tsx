import type { Light } from "@/lib/domain/light/facts";
import { CANCELLED_WORD, LIGHT_WORDS, SOON_WORD } from "@/lib/format/light-words";
import { LightMark } from "./light-mark";

const COLOURS: Record<Light, string> = {
	grey: "bg-grey-tint text-grey",
	green: "bg-green-tint text-green",
	yellow: "bg-yellow-tint text-yellow",
	red: "bg-red-tint text-red",
	blue: "bg-blue-tint text-blue",
};

interface LightProps {
	/** Null: 已中止, which has a word and no colour. */
	readonly light: Light | null;
	/** 即将到期: a word beside the light, no colour of its own. */
	readonly soon?: boolean;
}

/** A light with its shape and its word. */
export function LightBadge({ light, soon = false }: LightProps) {
	return (
		<span className="inline-flex flex-wrap items-center gap-x-2 align-middle text-sm whitespace-nowrap">
			{light ? (
				<span
					className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 font-semibold ${COLOURS[light]}`}
				>
					<LightMark light={light} />
					{LIGHT_WORDS[light]}
				</span>
			) : (
				<span className="text-ink-2">{CANCELLED_WORD}</span>
			)}
			{soon ? <span className="text-ink-2">{SOON_WORD}</span> : null}
		</span>
	);
}

/** For dense tables: the shape alone, the word for who cannot see it. `of` says what the light is of. */
export function LightDot({ light, of }: { readonly light: Light | null; readonly of?: string }) {
	const word = light ? LIGHT_WORDS[light] : CANCELLED_WORD;
	const name = of ? `${of}：${word}` : word;
	if (light) return <LightMark light={light} name={name} />;
	return (
		<span role="img" aria-label={name} title={name}>
			—
		</span>
	);
}
