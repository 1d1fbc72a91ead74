"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isCurrent } from "./navigation";
import { useAddressAt } from "./use-address-at";

interface NavLinkProps {
	readonly href: string;
	/** The business day. */
	readonly today: string;
	readonly className: string;
	/** The label where only the icon is drawn. */
	readonly title?: string;
	readonly children: ReactNode;
}

/** A link of the navigation that knows whether it stands for the current page. */
export function NavLink({ href, today, className, title, children }: NavLinkProps) {
	const pathname = usePathname();
	return (
		<Link
			href={useAddressAt(href, today)}
			prefetch={false}
			title={title}
			aria-current={isCurrent({ href }, pathname) ? "page" : undefined}
			className={`has-data-coming:bg-accent-tint ${className}`}
		>
			{children}
			<Coming />
		</Link>
	);
}

/**
 * Marks the chosen place while its page is on its way. Pages have no loading.tsx: it would answer 200 for a
 * page that is then refused, and show nothing without JavaScript.
 */
function Coming() {
	return useLinkStatus().pending ? <span data-coming="" className="sr-only" /> : null;
}
