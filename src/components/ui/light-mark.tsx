import type { Light } from "@/lib/domain/light/facts";

/** Shape and ink in globals.css. Drawn, not typed: the signs ○ ● ▲ ■ ✓ have another size in every font. */
const LOOK: Record<Light, string> = {
	grey: "light-mark mark-grey",
	green: "light-mark mark-green",
	yellow: "light-mark mark-yellow",
	red: "light-mark mark-red",
	blue: "light-mark mark-blue",
};

interface LightMarkProps {
	readonly light: Light;
	/** Spoken, and shown to who points at it. Without it the shape is decoration: whoever draws it says the word. */
	readonly name?: string;
}

/** The shape of a light, in its colour. One element, because the leader's screen has hundreds. */
export function LightMark({ light, name }: LightMarkProps) {
	if (!name) return <span aria-hidden="true" className={LOOK[light]} />;
	return <span role="img" aria-label={name} title={name} className={LOOK[light]} />;
}
