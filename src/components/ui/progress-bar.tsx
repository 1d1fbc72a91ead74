interface ProgressBarProps {
	readonly value: number;
	readonly max: number;
	/** The whole in words: 11 个镇中 7 个已通过. */
	readonly label: string;
	/** Tailwind width; fills its column when left out. */
	readonly className?: string;
}

/** How much of a whole is done. In the accent, never in a light's colour; drawn so that it prints. */
export function ProgressBar({ value, max, label, className = "w-full" }: ProgressBarProps) {
	const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
	return (
		<svg role="img" aria-label={label} height="10" className={`inline-block align-middle ${className}`}>
			<rect x="0.5" y="0.5" width="100%" height="9" className="fill-grey-tint" />
			<rect x="0" y="0" width={`${share * 100}%`} height="10" className="fill-accent" />
			<rect x="0" y="0" width="100%" height="10" fill="none" strokeWidth="1" className="stroke-edge" />
		</svg>
	);
}
