/** Where nothing is known; 0 is only a true zero (docs/glossary.md). */
export const UNKNOWN = "--";

/** The one rounding: half away from zero, on the decimal digits that a person would write down. */
export function rounded(value: number, digits: number): number {
	const factor = 10 ** digits;
	// 1.005 is 1.00499… in binary; fifteen significant digits bring back what was meant.
	const scaled = Math.round(Number((Math.abs(value) * factor).toPrecision(15))) / factor;
	return value < 0 && scaled !== 0 ? -scaled : scaled;
}

/** With thousands separators, at most `digits` decimals and no trailing zeros: 1,800 · 440.2 · "--". */
export function formatNumber(value: number | null, digits = 1): string {
	if (value === null) return UNKNOWN;
	return rounded(value, digits).toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** A rate, always with one decimal: 96.0%. Takes per cent, not a fraction. */
export function formatPercent(value: number | null): string {
	return value === null ? UNKNOWN : `${fixed(value, 1)}%`;
}

/** A value in the goal's unit: 1,800 户, 96.0%. */
export function formatAmount(value: number | null, unitLabel: string): string {
	if (value === null) return UNKNOWN;
	return unitLabel === "%" ? formatPercent(value) : `${formatNumber(value)} ${unitLabel}`;
}

/** 个百分点 with one decimal: 12.3 个百分点. A change or a gap of percentages, never a percentage. */
export function formatPoints(points: number | null): string {
	return points === null ? UNKNOWN : `${fixed(points, 1)} 个百分点`;
}

/** A part of a whole in per cent without decimals, for bars and cells: 45%; "--" when there is no whole. */
export function formatShare(part: number, whole: number): string {
	return whole === 0 ? UNKNOWN : `${fixed((part * 100) / whole, 0)}%`;
}

function fixed(value: number, digits: number): string {
	return rounded(value, digits).toLocaleString("en-US", {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}
