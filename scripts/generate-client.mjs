// Writes the Prisma client. Plain JavaScript, because it runs as npm's postinstall step.
// The CLI insists on a schema engine that it would download from outside the registry; generating does
// not use it, so any existing executable will do (prisma/prisma: PRISMA_SCHEMA_ENGINE_BINARY).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(import.meta.resolve("prisma/build/index.js"));
const done = spawnSync(process.execPath, [cli, "generate", "--no-hints"], {
	stdio: "inherit",
	env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
});
process.exit(done.status ?? 1);
