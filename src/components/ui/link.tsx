import NextLink from "next/link";
import type { ComponentProps } from "react";
import { addressAt } from "@/lib/contracts/view-at";
import { pagePoint } from "./page-point";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { readonly href: string };

/** A link inside the product: from a view of the past it leads to the same point. */
export function Link({ href, ...rest }: LinkProps) {
	return <NextLink href={addressAt(href, pagePoint())} prefetch={false} {...rest} />;
}
