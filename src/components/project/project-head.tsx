import { UnitNames } from "@/components/lists/unit-name";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import type { ProjectPageDto } from "@/lib/contracts/project";

/** Where am I, what is it, how does it stand and because of what, who leads it. */
export function ProjectHead({ page }: { readonly page: ProjectPageDto }) {
	return (
		<>
			<PageHead
				trail={[{ label: `${page.year}年度` }, { label: "项目", href: "/projects" }]}
				title={`${page.ordinal}. ${page.name}`}
				light={page.light}
				meta={
					<>
						<span>
							牵头：
							<UnitNames units={page.leads} />
						</span>
						{page.original.leadNames ? <span>原定牵头：{page.original.leadNames.join("、")}</span> : null}
						{page.original.name ? <span>原定名称：{page.original.name}</span> : null}
						{page.because ? (
							<span>
								亮灯来自
								<Link href={page.because.href} className="link ml-1 inline-block py-0.5">
									{page.because.label}
								</Link>
							</span>
						) : null}
					</>
				}
				action={
					page.mayAdjust ? <ButtonLink href={`/projects/${page.id}/adjust`}>调整项目</ButtonLink> : null
				}
			/>
			<nav aria-label="本页内容" className="mb-4 text-sm print:hidden">
				<ul className="flex flex-wrap gap-x-4">
					{ANCHORS.filter(({ id }) => id !== "reports" || page.reports).map(({ id, label }) => (
						<li key={id}>
							<a href={`#${id}`} className="link inline-block py-1 pointer-coarse:py-2.5">
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</>
	);
}

const ANCHORS = [
	{ id: "windows", label: "推进时序" },
	{ id: "targets", label: "指标" },
	{ id: "units", label: "单位进展" },
	{ id: "reports", label: "报告" },
	{ id: "content", label: "主要内容" },
	{ id: "history", label: "记录" },
] as const;
