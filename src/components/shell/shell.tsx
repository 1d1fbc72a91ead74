import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { PRODUCT_NAME } from "@/lib/format/bureau";
import { HomeLink } from "./home-link";
import type { NavItem } from "./navigation";
import { PhoneBar } from "./phone-bar";
import { Sidebar } from "./sidebar";
import { SoftLinks } from "./soft-links";

export interface Viewer {
	readonly displayName: string;
	readonly unitName: string | null;
	readonly roleLabel: string;
}

interface ShellProps {
	readonly viewer: Viewer;
	readonly nav: readonly NavItem[];
	/** The bureau's name, at the head of every page. */
	readonly bureau: string;
	/** The business day, YYYY-MM-DD. */
	readonly today: string;
	/** Whether the navigation's words are folded away. */
	readonly narrow: boolean;
	readonly signOut: () => Promise<void>;
	readonly children: ReactNode;
}

/** What stands around every page of somebody who is signed in. */
export function Shell({ viewer, nav, bureau, today, narrow, signOut, children }: ShellProps) {
	return (
		<>
			<SkipLink />
			<SoftLinks />
			<header className="border-b border-line bg-accent text-white print:hidden">
				<div className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 px-4">
					<HomeLink today={today}>
						{bureau}
						<span className="ml-2 hidden font-normal sm:inline">{PRODUCT_NAME}</span>
					</HomeLink>
					<div className="flex min-w-0 items-center gap-x-5 text-sm">
						<span className="shrink-0">
							<span className="sr-only">业务日期 </span>
							{today}
						</span>
						<span className="hidden truncate lg:inline" title={whoIs(viewer)}>
							{whoIs(viewer)}
						</span>
						<form action={signOut} className="hidden shrink-0 lg:block">
							<SubmitButton variant="quiet" pendingLabel="正在退出…" className="on-accent">
								退出
							</SubmitButton>
						</form>
					</div>
				</div>
			</header>
			<div className="flex">
				<Sidebar nav={nav} narrow={narrow} today={today} />
				<main
					id="main"
					tabIndex={-1}
					className="min-w-0 flex-1 px-4 pt-5 pb-24 outline-none lg:px-6 lg:pb-10 print:p-0"
				>
					<div className="mx-auto max-w-page">{children}</div>
				</main>
			</div>
			<PhoneBar nav={nav} today={today}>
				<div className="mt-2 border-t border-line px-4 pt-3 pb-1 text-sm">
					<p className="text-ink-2">{whoIs(viewer)}</p>
					<form action={signOut} className="mt-2">
						<SubmitButton variant="secondary" pendingLabel="正在退出…" className="w-full">
							退出
						</SubmitButton>
					</form>
				</div>
			</PhoneBar>
		</>
	);
}

function whoIs({ displayName, unitName, roleLabel }: Viewer): string {
	return [displayName, unitName, roleLabel].filter((part) => part !== null && part !== "").join(" · ");
}
