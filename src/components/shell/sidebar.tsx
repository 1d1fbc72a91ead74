import { NavIcon } from "./nav-icon";
import { NavLink } from "./nav-link";
import { NavToggle } from "./nav-toggle";
import type { NavItem } from "./navigation";

const ITEM =
	"flex min-h-10 items-center gap-3 rounded-sm px-3 text-ink-2 hover:bg-accent-tint " +
	"aria-[current]:bg-accent-tint aria-[current]:font-semibold aria-[current]:text-accent";

interface SidebarProps {
	readonly nav: readonly NavItem[];
	readonly narrow: boolean;
	/** The business day. */
	readonly today: string;
}

/** Navigation of a desktop, at the left. */
export function Sidebar({ nav, narrow, today }: SidebarProps) {
	return (
		<nav
			aria-label="主导航"
			data-nav={narrow ? "narrow" : "wide"}
			className="sidebar hidden shrink-0 border-r border-line bg-paper lg:block print:hidden"
		>
			<div className="sticky top-0 flex h-screen flex-col gap-1 p-2">
				<ul className="flex flex-col gap-1">
					{nav.map((item) => (
						<li key={item.href}>
							<NavLink href={item.href} today={today} title={item.label} className={ITEM}>
								<NavIcon name={item.icon} />
								<span className="nav-word">{item.label}</span>
							</NavLink>
						</li>
					))}
				</ul>
				<div className="mt-2 border-t border-line pt-2">
					<NavToggle narrow={narrow} />
				</div>
			</div>
		</nav>
	);
}
