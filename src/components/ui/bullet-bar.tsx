import type { Light } from "@/lib/domain/light/facts";

interface BulletBarProps {
	/** In the goal's unit; null: not known. */
	readonly actual: number | null;
	/** 序时进度; null before the start. */
	readonly expected: number | null;
	readonly goal: number;
	readonly light: Light | null;
	/** All three in words: 实际 1,050 户，序时 1,100 户，目标 1,800 户. */
	readonly label: string;
	readonly className?: string;
}

const FILL: Record<Light, string> = {
	grey: "fill-grey",
	green: "fill-green",
	yellow: "fill-yellow",
	red: "fill-red",
	blue: "fill-blue",
};

/** Bar = actual, tick = expected by now, end line = goal. What exceeds the goal widens the scale. */
export function BulletBar({ actual, expected, goal, light, label, className = "w-full" }: BulletBarProps) {
	const end = Math.max(goal, actual ?? 0, expected ?? 0);
	const at = (value: number) => `${end > 0 ? (Math.max(value, 0) / end) * 100 : 0}%`;
	return (
		<svg role="img" aria-label={label} height="18" className={`block overflow-visible ${className}`}>
			<rect x="0" y="4" width={at(goal)} height="10" className="fill-grey-tint stroke-line" strokeWidth="1" />
			{actual === null ? null : (
				<rect x="0" y="5" width={at(actual)} height="8" className={light ? FILL[light] : "fill-ink-3"} />
			)}
			<svg x={at(goal)} y="0" overflow="visible" aria-hidden="true">
				<rect x="-2" y="2" width="4" height="14" className="fill-white" />
				<rect x="-1" y="2" width="2" height="14" className="fill-ink-3" />
			</svg>
			{expected === null ? null : (
				<svg x={at(expected)} y="0" overflow="visible" aria-hidden="true">
					<rect x="-2.5" y="0" width="5" height="18" className="fill-white" />
					<rect x="-1.5" y="0" width="3" height="18" className="fill-ink" />
				</svg>
			)}
		</svg>
	);
}
