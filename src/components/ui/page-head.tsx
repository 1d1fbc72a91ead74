import type { ReactNode } from "react";
import type { LightView } from "@/lib/contracts/overview";
import { LightReason } from "./light-reason";
import { Link } from "./link";

export interface TrailStep {
	readonly label: string;
	readonly href?: string;
}

interface PageHeadProps {
	/** 年度 › 项目 › 节点, without the page itself. */
	readonly trail?: readonly TrailStep[];
	readonly title: ReactNode;
	/** 2 for a head that stands below another one. */
	readonly level?: 1 | 2;
	/** The light with its reason. */
	readonly light?: LightView;
	/** One line of facts: dates, lead units, states. */
	readonly meta?: ReactNode;
	/** The main act, named with its verb; lesser acts after it. */
	readonly action?: ReactNode;
}

/** Where am I, what is it, what can I do. */
export function PageHead({ trail = [], title, level = 1, light, meta, action }: PageHeadProps) {
	const Heading = level === 1 ? "h1" : "h2";
	return (
		<header className="mb-5">
			{trail.length > 0 ? <Trail steps={trail} /> : null}
			<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
				<div className="min-w-0 flex-1 basis-80">
					<Heading className="text-xl font-semibold">{title}</Heading>
					{light ? (
						<div className="mt-2">
							<LightReason view={light} />
						</div>
					) : null}
					{meta ? <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">{meta}</div> : null}
				</div>
				{action ? <div className="flex flex-wrap items-center gap-3 print:hidden">{action}</div> : null}
			</div>
		</header>
	);
}

function Trail({ steps }: { readonly steps: readonly TrailStep[] }) {
	return (
		<nav aria-label="当前位置" className="mb-1 text-sm text-ink-2">
			<ol className="flex flex-wrap items-center gap-x-1.5">
				{steps.map((step) => (
					<li key={`${step.href}${step.label}`} className="flex items-center gap-x-1.5">
						{step.href ? (
							<Link href={step.href} className="link inline-block py-1 pointer-coarse:py-2.5">
								{step.label}
							</Link>
						) : (
							step.label
						)}
						<span aria-hidden="true">›</span>
					</li>
				))}
			</ol>
		</nav>
	);
}
