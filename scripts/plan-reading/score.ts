/** What became of one case. */
export interface CaseScore {
	readonly id: string;
	readonly note?: string | undefined;
	readonly expected: number;
	readonly exact: number;
	/** As a person reads them. */
	readonly missed: readonly string[];
	readonly spurious: readonly string[];
}

/** Scores cases of one kind; which kind a file holds is told by what its cases expect. */
export interface Scorer {
	/** As printed: 窗口, 指标. */
	readonly kind: string;
	/** Whether an entry of `expect` is of this kind. */
	fits(expectation: unknown): boolean;
	/** Throws when the case is not of the kind. */
	score(raw: unknown): CaseScore;
}
