import { readersFor } from "./read-plan";

/** The readers of texts for the units of a reading: those of the product. */
export const readersOf = readersFor;
