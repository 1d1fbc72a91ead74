/** Words of a document as a sentence quotes them: beginning and end, with …… for what lies between. */
export const elided = (words: string, start: number, end: number) =>
	words.length <= start + end + 2 ? words : `${words.slice(0, start)}……${words.slice(-end)}`;
