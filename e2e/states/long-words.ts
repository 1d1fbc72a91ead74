// The longest of everything, for the screens that have to hold it.

/** The day of the installation whose states are looked at: nothing of the plan is due yet. */
export const DAY = "2024-01-02";

const SENTENCE = "对全市困难群众家庭逐户开展走访排摸，建立一户一档并按月更新；";

/** Chinese words of so many characters, as a plan has them. */
export function LONG(characters: number): string {
	return SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters);
}

/** So many characters without a place to break: serial numbers, addresses. */
export function UNBROKEN(characters: number): string {
	return "No20240815A7".repeat(Math.ceil(characters / 12)).slice(0, characters);
}

/** As many files as a report may have, with the longest names. */
export const FILES: readonly string[] = Array.from(
	{ length: 20 },
	(_, index) => `${index % 2 === 0 ? LONG(190) : UNBROKEN(190)}-${index + 1}.pdf`,
);
