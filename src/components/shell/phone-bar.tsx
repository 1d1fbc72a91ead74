import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { MoreMenu } from "./more-menu";
import { NavIcon } from "./nav-icon";
import { NavLink } from "./nav-link";
import { type NavItem, PHONE_ITEMS } from "./navigation";

const PLACE =
	"flex h-14 flex-col items-center justify-center gap-0.5 text-xs text-ink-2 focus-visible:-outline-offset-2 " +
	"aria-[current]:font-semibold aria-[current]:text-accent";

const LINE = "flex min-h-12 items-center gap-3 px-4 aria-[current]:font-semibold aria-[current]:text-accent";

/** Bar of four at the foot of a phone: three places and 更多. `children` ends the menu: who, and 退出. */
export function PhoneBar({
	nav,
	today,
	children,
}: {
	readonly nav: readonly NavItem[];
	/** The business day. */
	readonly today: string;
	readonly children: ReactNode;
}) {
	return (
		<nav
			aria-label="底部导航"
			className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
		>
			<ul className="grid grid-cols-4">
				{nav.slice(0, PHONE_ITEMS).map((item) => (
					<li key={item.href}>
						<NavLink href={item.href} today={today} className={PLACE}>
							<NavIcon name={item.icon} />
							{item.label}
						</NavLink>
					</li>
				))}
				<li>
					<MoreMenu
						summaryClassName={PLACE}
						summary={
							<>
								<Ellipsis size={18} strokeWidth={1.75} aria-hidden="true" />
								更多
							</>
						}
					>
						<div className="absolute right-2 bottom-full mb-2 w-64 rounded-sm border border-line bg-paper py-2 shadow-float">
							<ul>
								{nav.slice(PHONE_ITEMS).map((item) => (
									<li key={item.href}>
										<NavLink href={item.href} today={today} className={LINE}>
											<NavIcon name={item.icon} />
											{item.label}
										</NavLink>
									</li>
								))}
							</ul>
							{children}
						</div>
					</MoreMenu>
				</li>
			</ul>
		</nav>
	);
}
