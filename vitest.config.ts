import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Fourteen hours ahead of UTC, six ahead of Shanghai: whoever takes the machine's day for the bureau's, fails.
const ODD_ZONE = "Pacific/Kiritimati";

export default defineConfig({
	resolve: {
		alias: {
			"@": path("./src"),
			// Outside Next there is no react-server condition, and the package's default is to throw.
			"server-only": path("./node_modules/server-only/empty.js"),
		},
	},
	test: {
		pool: "forks",
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					include: ["tests/unit/**/*.test.{ts,tsx}", "src/**/*.test.{ts,tsx}"],
					env: { TZ: ODD_ZONE },
					// Properties try thousands of texts; a busy machine may need its time for them.
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: "database",
					include: ["tests/database/**/*.test.ts"],
					globalSetup: ["tests/support/database-server.ts"],
					env: { TZ: ODD_ZONE, NEXTAUTH_SECRET: "tests only, signs nothing of value" },
					testTimeout: 60_000,
					hookTimeout: 240_000,
				},
			},
		],
	},
});
