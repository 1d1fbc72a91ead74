"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isCurrent } from "./navigation";

interface NavLinkProps {
	readonly href: string;
	readonly className: string;
	/** The label where only the icon is drawn. */
	readonly title?: string;
	readonly children: ReactNode;
}

/** A link of the navigation that knows whether it stands for the current page. */
export function NavLink({ href, className, title, children }: NavLinkProps) {
	const pathname = usePathname();
	return (
		<Link
			href={href}
			prefetch={false}
			title={title}
			aria-current={isCurrent({ href }, pathname) ? "page" : undefined}
			className={className}
		>
			{children}
		</Link>
	);
}
