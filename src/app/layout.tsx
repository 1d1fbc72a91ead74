import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { DemoStrip } from "@/components/ui/demo-strip";
import { Toaster } from "@/components/ui/toast";
import { formatOfficialDay } from "@/lib/format/dates";
import { isDemo, today } from "@/server/clock";
import "./globals.css";

export const metadata: Metadata = {
	title: { template: "%s · 年度重点项目", default: "年度重点项目" },
	description: "民政局年度重点项目的推进、填报与通报。",
	icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" } },
	robots: { index: false, follow: false },
	// Phones must not turn serial numbers and amounts into telephone links.
	formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
	width: "device-width",
	initialScale: 1,
	themeColor: "#1f3a5f",
	colorScheme: "light",
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
	// The strip depends on the environment of the running server, not of the build.
	await connection();
	return (
		<html lang="zh-CN">
			<head>
				<script async src="/old-browser.js" />
			</head>
			<body>
				{isDemo() ? <DemoStrip day={formatOfficialDay(today())} /> : null}
				{children}
				<Toaster />
			</body>
		</html>
	);
}
