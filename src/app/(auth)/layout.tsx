import type { ReactNode } from "react";
import { BUREAU_NAME, PRODUCT_NAME } from "@/lib/format/bureau";

/** Before one is signed in: a sheet of paper, nothing around it. */
export default function AuthLayout({ children }: { readonly children: ReactNode }) {
	return (
		<main className="mx-auto flex max-w-md flex-col px-4 py-10 sm:py-20">
			<p className="mb-4 text-center">
				<span className="block text-lg font-semibold text-accent">{BUREAU_NAME}</span>
				<span className="text-ink-2">{PRODUCT_NAME}</span>
			</p>
			<div className="card p-6 sm:p-8">{children}</div>
		</main>
	);
}
