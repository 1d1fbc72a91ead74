import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readModule, type SourceModule } from "./source-module";

/** A place where somebody can ask the application for something or have it do something. */
export interface SourceEntry {
	/**
	 * `report/queries.reportPage` (below src/server) · `GET /api/files/[id]` · `/projects/[id]`, the page.
	 */
	readonly id: string;
	readonly kind: "query" | "command" | "action" | "route" | "page" | "door";
	readonly takesActor: boolean;
	readonly isAsync: boolean;
	/** Ids of entries of src/server that it mentions, itself or through other declarations of its file. */
	readonly uses: readonly string[];
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const SERVER = "src/server/";

/**
 * Every entry there is, from the source alone: what files called queries, commands or actions export (and any
 * file that says "use server"), the methods of route handlers, pages, and `door`: whatever else of src/server
 * the rest of the application imports, whatever its file is called. Throws where something could hide.
 * The bench's floor page is in no build of the product (next.config.ts).
 */
export function sourceEntries(): SourceEntry[] {
	const files = readdirSync("src", { recursive: true, encoding: "utf8" })
		.map((path) => `src/${path.replaceAll("\\", "/")}`)
		.filter((path) => /\.tsx?$/.test(path) && !/\.(test|d|bench)\.tsx?$/.test(path))
		.filter((path) => !path.includes("/db/generated/"))
		.toSorted();
	const read = files.map((path) => ({ path, module: readFile(path) }));
	const entries = read.flatMap(({ path, module }) => entriesOfFile(path, module));
	const outside = read.filter(({ path }) => !path.startsWith(SERVER));
	const used = [
		...entries.flatMap(({ uses }) => uses),
		...outside.flatMap(({ path, module }) => serverUses(path, module)),
	];
	const known = new Set(entries.map(({ id }) => id));
	const doors = new Set(used.filter((id) => !known.has(id)));
	return [...entries, ...[...doors].toSorted().map(door)];
}

function readFile(path: string): SourceModule {
	refuseHidingPlaces(path);
	return readModule(path);
}

function entriesOfFile(path: string, module: SourceModule): SourceEntry[] {
	if (module.isActions) return exported(path, module, "action");
	if (path.startsWith(SERVER)) {
		const kind = /^(queries|commands|actions)(?=[-.])/.exec(path.split("/").at(-1) ?? "")?.[0];
		if (kind === "actions") throw new Error(`${path}: actions say "use server" in their first line`);
		if (!kind) return [];
		return exported(path, module, kind === "queries" ? "query" : "command");
	}
	// (main) and (auth) group pages and are no part of the address.
	const address = `/${relative("src/app", dirname(path))}`.replaceAll(/\/\([^)]*\)/g, "") || "/";
	if (/\/route\.tsx?$/.test(path)) {
		return module.exports
			.filter(({ name }) => METHODS.includes(name))
			.map((one) => ({
				...one,
				id: `${one.name} ${address}`,
				kind: "route",
				uses: serverUses(path, module),
			}));
	}
	if (!/\/page\.tsx?$/.test(path)) return [];
	return [{ id: address, kind: "page", takesActor: false, isAsync: true, uses: serverUses(path, module) }];
}

function exported(path: string, module: SourceModule, kind: SourceEntry["kind"]): SourceEntry[] {
	return module.exports
		.filter(({ isData }) => !isData)
		.map(({ name, takesActor, isAsync }) => {
			const names = module.reached(name);
			const uses = kind === "action" ? serverUses(path, module, names) : [];
			return { id: `${serverName(path)}.${name}`, kind, takesActor, isAsync, uses };
		});
}

function serverName(path: string): string {
	return path.replace(SERVER, "").replace(/\.tsx?$/, "");
}

/** What of src/server a file uses, or, with `names`, those parts of the file that mention these names. */
function serverUses(path: string, module: SourceModule, names?: ReadonlySet<string>): string[] {
	const found = [...module.imports].flatMap(([local, { from, name }]) => {
		const source = sourceOf(path, from);
		return source && (!names || names.has(local)) ? [`${serverName(source)}.${name}`] : [];
	});
	return [...new Set(found)].toSorted();
}

/** The file of src/server that an import names; null for any other. */
function sourceOf(path: string, from: string): string | null {
	const base = from.startsWith("@/")
		? from.replace("@/", "src/")
		: join(dirname(path), from).replaceAll("\\", "/");
	if (!from.startsWith("@/") && !from.startsWith(".")) return null;
	const file = [`${base}.ts`, `${base}.tsx`].find(existsSync);
	return file?.startsWith(SERVER) ? file : null;
}

function door(id: string): SourceEntry {
	const dot = id.lastIndexOf(".");
	const path = [".ts", ".tsx"].map((ending) => `${SERVER}${id.slice(0, dot)}${ending}`).find(existsSync);
	const one = path && readModule(path).exports.find(({ name }) => name === id.slice(dot + 1));
	if (!one) throw new Error(`${id} is imported, but its file does not export it by that name`);
	return { id, kind: "door", takesActor: one.takesActor, isAsync: one.isAsync, uses: [] };
}

function refuseHidingPlaces(path: string): void {
	const text = readFileSync(path, "utf8");
	if (/^[ \t]+["']use server["']/m.test(text))
		throw new Error(`${path}: an action inside a function; actions live in src/server/<subject>/actions.ts`);
	// Next calls instrumentation.ts before there is a request, and wants its imports late.
	if (path === "src/instrumentation.ts" || path.startsWith(SERVER)) return;
	if (/import\(\s*["'](@\/|\.+\/)+server\//.test(text))
		throw new Error(`${path}: import what is used of the server by name, at the top`);
}
