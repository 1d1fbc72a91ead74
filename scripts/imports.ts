import { reportOnImports } from "./runtime/imports";

// npm run imports: whether imports only point the way they may (.dependency-cruiser.cjs says which).

const FOLDERS = ["src", "scripts", "prisma", "tests", "e2e", "bench"];
/** Fewer, and the parser or the folders are wrong: an empty look finds no fault. */
const AT_LEAST = 50;

const { modules, violations } = reportOnImports(process.cwd(), FOLDERS);
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
if (modules < AT_LEAST) console.error(`only ${modules} modules were looked at`);
console.log(`${modules} modules, ${violations.length} imports against the direction`);
process.exitCode = violations.length > 0 || modules < AT_LEAST ? 1 : 0;
