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

interface LightMarkProps {
	readonly light: Light;
	readonly size?: number;
	/** Spoken, and shown to who points at it. Without it the shape is decoration: whoever draws it says the word. */
	readonly name?: string;
}

/** The shape of a light, in its colour. */
export function LightMark({ light, size = 12, name }: LightMarkProps) {
	const look = { width: size, height: size, viewBox: "0 0 12 12", className: `light-mark ${INK[light]}` };
	if (!name) {
		return (
			<svg aria-hidden="true" {...look}>
				{SHAPE[light]}
			</svg>
		);
	}
	return (
		<svg role="img" {...look}>
			<title>{name}</title>
			{SHAPE[light]}
		</svg>
	);
}
