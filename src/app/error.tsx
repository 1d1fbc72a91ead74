"use client";

import { ErrorNotice } from "@/components/ui/error-notice";

export default function RootError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
	return (
		<main className="px-4 py-8">
			<ErrorNotice error={error} retry={retry} />
		</main>
	);
}
