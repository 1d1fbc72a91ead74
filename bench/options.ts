import { parseArgs } from "node:util";
import { Fault } from "../scripts/runtime/fault";

const SECTIONS = ["pages", "readers"] as const;
export type Section = (typeof SECTIONS)[number];

export interface Options {
	/** What is measured: the pages under load, the readers of plans; all without --only. */
	readonly sections: readonly Section[];

	/** Pairs of stretches per page; a median over fewer than three tells little. */
	readonly rounds: number;
	readonly seconds: number;
	readonly connections: number;
	/** Whether docs/performance.md gets the figures and the plans of the statements. */
	readonly write: boolean;
}

const HELP =
	"npm run bench -- [--only pages|readers] [--rounds 5] [--seconds 2] [--connections 8] [--write]  (--write: into docs/performance.md)";

/** Throws Fault with the usage for anything else. */
export function readOptions(args: readonly string[]): Options {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				only: { type: "string" },
				rounds: { type: "string", default: "5" },
				seconds: { type: "string", default: "2" },
				connections: { type: "string", default: "8" },
				write: { type: "boolean", default: false },
			},
		});
		const number = (name: "rounds" | "seconds" | "connections", most: number) => {
			const value = Number(values[name]);
			if (!Number.isInteger(value) || value < 1 || value > most) throw new Error(`--${name} is 1 to ${most}`);
			return value;
		};
		const sections = values.only === undefined ? SECTIONS : SECTIONS.filter((name) => name === values.only);
		if (sections.length === 0) throw new Error(`--only is ${SECTIONS.join(" or ")}`);
		return {
			sections,
			rounds: number("rounds", 50),
			seconds: number("seconds", 30),
			connections: number("connections", 16),
			write: values.write,
		};
	} catch (error) {
		throw new Fault(`${error instanceof Error ? error.message : error}\n${HELP}`);
	}
}
