/**
 * A sentence of a plan of 2024 and the goals that a person reads in it, each as
 * "comparator value unit [byDate] [each]".
 */
export type TargetSentence = readonly [text: string, ...goals: string[]];
