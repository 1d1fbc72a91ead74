import type { NextConfig } from "next";

const config: NextConfig = {
	// A second build folder lets a test build and a running demonstration live side by side.
	distDir: process.env.NEXT_DIST_DIR ?? ".next",
	poweredByHeader: false,
	reactStrictMode: true,
	serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "@prisma/client", "@prisma/adapter-pg"],
	experimental: {
		// Forms carry text only; files go through their own streaming route.
		serverActions: { bodySizeLimit: "1mb" },
	},
};

export default config;
