"use client";

import { useEffect } from "react";
import { forgetOthers } from "@/components/import-review/typed-storage";

/** What was typed about imports that were published or discarded is of no use: it does not stay in the browser. */
export function ForgetTyped({ openImports }: { readonly openImports: string }) {
	useEffect(() => forgetOthers(openImports.split(" ")), [openImports]);
	return null;
}
