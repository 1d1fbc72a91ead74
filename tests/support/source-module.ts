import { readFileSync } from "node:fs";
import type { ModuleItem, Param, Pattern } from "@swc/core";
import { parseSync } from "@swc/core";

/** A value that a module exports, as far as its source tells. */
export interface ExportedValue {
	readonly name: string;
	/** The type of its first parameter is written `Actor`. */
	readonly takesActor: boolean;
	readonly isAsync: boolean;
	/** A literal, a table, a class of errors: nothing that can be asked. */
	readonly isData: boolean;
}

/** What a module exports and what stands behind it, read without running it. */
export interface SourceModule {
	readonly exports: readonly ExportedValue[];
	/** `"use server"` stands at the top. */
	readonly isActions: boolean;
	/** Values that it imports: local name → where from and under which name. */
	readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
	/** Names that a top-level declaration mentions, itself or through other declarations of the module. */
	reached(name: string): ReadonlySet<string>;
}

/** Reads a module. Throws for a re-export: what is exported is written where it is made, or it hides. */
export function readModule(path: string): SourceModule {
	const text = readFileSync(path, "utf8");
	const { body } = parseSync(text, { syntax: "typescript", tsx: path.endsWith("x") });
	const declared = new Map<string, unknown>();
	const exports: ExportedValue[] = [];
	for (const item of body) {
		for (const { value, node, isExported } of declarations(item, path)) {
			declared.set(value.name, node);
			if (isExported) exports.push(value);
		}
	}
	return {
		exports,
		isActions: body.some(isUseServer),
		imports: importsOf(body),
		reached: (name) => reached(name, declared),
	};
}

interface Declared {
	readonly value: ExportedValue;
	readonly node: unknown;
	readonly isExported: boolean;
}

function declarations(item: ModuleItem, path: string): Declared[] {
	switch (item.type) {
		case "ExportDeclaration":
			return declarations(item.declaration as ModuleItem, path).map((one) => ({ ...one, isExported: true }));
		case "ExportDefaultDeclaration":
		case "ExportDefaultExpression":
			return [{ value: plain("default"), node: item, isExported: true }];
		case "ExportNamedDeclaration":
			if (item.source) throw new Error(`${path}: export what is made here; a re-export hides from the table`);
			return item.specifiers.flatMap((one) =>
				one.type === "ExportSpecifier"
					? [{ value: plain((one.exported ?? one.orig).value), node: one, isExported: true }]
					: [],
			);
		case "ExportAllDeclaration":
			throw new Error(`${path}: "export *" hides what is exported from the table`);
		case "FunctionDeclaration":
			return [
				{
					value: {
						name: item.identifier.value,
						takesActor: isActor(item.params[0]),
						isAsync: item.async || mentions(item.returnType, "Promise"),
						isData: false,
					},
					node: item,
					isExported: false,
				},
			];
		case "ClassDeclaration":
			return [{ value: { ...plain(item.identifier.value), isData: true }, node: item, isExported: false }];
		case "VariableDeclaration":
			return item.declarations.flatMap(({ id, init }) =>
				id.type === "Identifier"
					? [{ value: ofInitialiser(id.value, init), node: init, isExported: false }]
					: [],
			);
		default:
			return [];
	}
}

function plain(name: string): ExportedValue {
	return { name, takesActor: false, isAsync: false, isData: false };
}

const DATA = new Set([
	"StringLiteral",
	"NumericLiteral",
	"ArrayExpression",
	"ObjectExpression",
	"NewExpression",
	"TemplateLiteral",
	"RegExpLiteral",
	"BinaryExpression",
]);

function ofInitialiser(name: string, init: unknown): ExportedValue {
	if (!isNode(init)) return plain(name);
	if (init.type.startsWith("Ts") && "expression" in init) return ofInitialiser(name, init.expression);
	if (init.type === "ArrowFunctionExpression" || init.type === "FunctionExpression") {
		const { params } = init as unknown as { params: readonly (Param | Pattern)[] };
		return { name, takesActor: isActor(params[0]), isAsync: mentions(init, "Promise"), isData: false };
	}
	return { ...plain(name), isData: DATA.has(init.type) };
}

function isActor(param: Param | Pattern | undefined): boolean {
	const pattern = param?.type === "Parameter" ? param.pat : param;
	if (!pattern || !("typeAnnotation" in pattern)) return false;
	const written: unknown = pattern.typeAnnotation;
	const type = isNode(written) && "typeAnnotation" in written ? written.typeAnnotation : null;
	return isNode(type) && type.type === "TsTypeReference" && namesIn(type).join() === "Actor";
}

function isUseServer(item: ModuleItem): boolean {
	return (
		item.type === "ExpressionStatement" &&
		item.expression.type === "StringLiteral" &&
		item.expression.value === "use server"
	);
}

function importsOf(body: readonly ModuleItem[]): SourceModule["imports"] {
	const found = new Map<string, { from: string; name: string }>();
	for (const item of body) {
		if (item.type !== "ImportDeclaration" || item.typeOnly) continue;
		for (const one of item.specifiers) {
			const isType = one.type === "ImportSpecifier" && one.isTypeOnly;
			if (isType) continue;
			const name = one.type === "ImportSpecifier" ? (one.imported ?? one.local).value : "*";
			found.set(one.local.value, { from: item.source.value, name });
		}
	}
	return found;
}

function reached(name: string, declared: ReadonlyMap<string, unknown>): Set<string> {
	const seen = new Set<string>([name]);
	// A Set hands out what is added while it is walked.
	for (const one of seen) for (const mentioned of namesIn(declared.get(one))) seen.add(mentioned);
	return seen;
}

function namesIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(namesIn);
	if (typeof node !== "object" || node === null) return [];
	const own = isNode(node) && node.type === "Identifier" && "value" in node ? [String(node.value)] : [];
	return [...own, ...Object.values(node).flatMap(namesIn)];
}

function mentions(node: unknown, name: string): boolean {
	return namesIn(node).includes(name);
}

function isNode(value: unknown): value is { readonly type: string } {
	return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
