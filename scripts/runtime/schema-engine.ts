import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
// The package's own entry imports the .wasm file as a module, which only bundlers understand.
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

// Where the engine leaves its last words; without it a bug in there reads as a bug in the glue.
Object.assign(globalThis, {
	PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
});

const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
const wasm = join(folder, "schema_engine_bg.wasm");
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
	"./schema_engine_bg.js": { ...glue },
});
glue.__wbg_set_wasm(instance.exports);
(instance.exports.__wbindgen_start as () => void)();

/** Prisma's migration engine as WebAssembly (docs/decisions/0002-migrations-without-cli.md). */
export const SchemaEngine = glue.SchemaEngine;
export type SchemaEngine = glue.SchemaEngine;
