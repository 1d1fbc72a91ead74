"use client";

import { ErrorNotice } from "@/components/ui/error-notice";

export default function MainError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
	return <ErrorNotice error={error} retry={retry} />;
}
