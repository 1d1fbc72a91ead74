"use client";

import { ErrorNotice } from "@/components/ui/error-notice";
import "./globals.css";

/** Replaces the root layout when that itself fails. */
export default function GlobalError({
	error,
	retry,
}: {
	readonly error: unknown;
	readonly retry: () => void;
}) {
	return (
		<html lang="zh-CN">
			<head>
				<title>暂时打不开 · 年度重点项目</title>
			</head>
			<body>
				<main className="px-4 py-8">
					<ErrorNotice error={error} retry={retry} />
				</main>
			</body>
		</html>
	);
}
