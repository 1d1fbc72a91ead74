import type { NextConfig } from "next";

// Next renders its own inline scripts, and development evaluates code; everything else comes from here.
const scripts =
	process.env.NODE_ENV === "production" ? "'self' 'unsafe-inline'" : "'self' 'unsafe-inline' 'unsafe-eval'";

/** No foreign frame, script or form. Files set stricter ones themselves. */
const PROTECTIVE_HEADERS = [
	{
		key: "Content-Security-Policy",
		value: `default-src 'self'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'`,
	},
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "X-Frame-Options", value: "DENY" },
	{ key: "Referrer-Policy", value: "same-origin" },
];

const config: NextConfig = {
	// A second build folder lets a test build and a running demonstration live side by side.
	distDir: process.env.NEXT_DIST_DIR ?? ".next",
	// The floor that the bench measures pages against (bench/) exists only in the bench's own build.
	...(process.env.BENCH === "1" ? { pageExtensions: ["bench.tsx", "tsx", "ts"] } : {}),
	poweredByHeader: false,
	reactStrictMode: true,
	serverExternalPackages: [
		"@node-rs/argon2",
		"sharp",
		"pg",
		"@prisma/client",
		"@prisma/adapter-pg",
		"@aws-sdk/client-s3",
		"docx",
		"exceljs",
	],
	headers: async () => [{ source: "/((?!api/files/).*)", headers: PROTECTIVE_HEADERS }],
	experimental: {
		// Forms carry text only; files go through their own streaming route.
		// Larger than any form, so that a text pasted far too long is refused with a sentence and not cut off.
		serverActions: { bodySizeLimit: "4mb" },
	},
};

export default config;
