import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

function sources(): string[] {
	return readdirSync("src/server", { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts") && !file.includes("generated"))
		.map((file) => readFileSync(join("src/server", file), "utf8"));
}

/** The codes in every place of the server's source that the pattern finds, each once. */
function codesIn(pattern: RegExp): string[] {
	const found = sources()
		.flatMap((source) => [...source.matchAll(pattern)])
		.flatMap(([, quoted = ""]) => [...quoted.matchAll(/"([^"]+)"/g)].map(([, action = ""]) => action));
	return [...new Set(found)].sort();
}

const CODES = '("[a-z]+\\.[a-zA-Z]+"(?: : "[a-z]+\\.[a-zA-Z]+")?)';

/** Every `name: "subject.verb"` and `action: "subject.verb"`: what the trail can tell of. */
export function actionsInSource(): string[] {
	return codesIn(new RegExp(`(?:name|action)\\b[^"\\n]*${CODES}`, "g"));
}

/** Every `name: "subject.verb"`: the commands. */
export function commandsInSource(): string[] {
	return codesIn(new RegExp(`name\\b[^"\\n]*${CODES}`, "g"));
}
