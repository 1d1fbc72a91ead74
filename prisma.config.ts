import { defineConfig } from "prisma/config";

// Only `prisma generate` is run by the CLI; migrations are applied by scripts/ with the engine from npm.
export default defineConfig({ schema: "prisma/schema.prisma" });
