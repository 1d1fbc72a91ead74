import type { AnchorHTMLAttributes } from "react";
import { usePagePoint } from "#page-point";
import { addressAt } from "@/lib/contracts/address-at";

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
	readonly href: string;
	/** Whether the next page is shown from its top. */
	readonly scroll?: boolean;
}

/**
 * A link inside the product: from a view of the past it leads to the same point. One plain element, which
 * shell/soft-links.tsx follows without loading the page anew.
 */
export function Link({ href, scroll = true, ...rest }: LinkProps) {
	return <a href={addressAt(href, usePagePoint())} data-stay={scroll ? undefined : ""} {...rest} />;
}
