/** Who reviews: the lead units by name, or a leader where no other lead may. */
export function reviewerWords(reviewers: readonly string[]): string {
	return reviewers.length > 0 ? reviewers.map((name) => `“${name}”`).join("或") : "局领导";
}
