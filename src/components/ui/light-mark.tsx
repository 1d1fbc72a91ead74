import type { Light } from "@/lib/domain/light/facts";

const INK: Record<Light, string> = {
	grey: "text-grey",
	green: "text-green",
	yellow: "text-yellow",
	red: "text-red",
	blue: "text-blue",
};

/** Drawn, not typed: the signs ○ ● ▲ ■ ✓ have another size and weight in every font. */
const SHAPE: Record<Light, React.ReactNode> = {
	grey: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />,
	green: <circle cx="6" cy="6" r="4.75" fill="currentColor" />,
	yellow: <path d="M6 .9 11.6 11H.4Z" fill="currentColor" />,
	red: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
	blue: <path d="M1.2 6.4 4.6 9.8 10.8 2.6" fill="none" stroke="currentColor" strokeWidth="2.25" />,
};

/** The shape of a light, in its colour. Decoration: whoever draws it also says the word. */
export function LightMark({ light, size = 12 }: { readonly light: Light; readonly size?: number }) {
	return (
		<svg
			aria-hidden="true"
			width={size}
			height={size}
			viewBox="0 0 12 12"
			className={`inline-block shrink-0 ${INK[light]}`}
		>
			{SHAPE[light]}
		</svg>
	);
}
