import type { TrailStep } from "@/components/ui/page-head";
import type { ReportContentDto } from "@/lib/contracts/report-pages";
import { shortWords } from "@/lib/format/report-words";

/** 年度 › 项目 › 节点 */
export function reportTrail({
	project,
	milestone,
}: Pick<ReportContentDto, "project" | "milestone">): TrailStep[] {
	return [
		{ label: `${project.year}年度`, href: "/projects" },
		{ label: project.shortName, href: `/projects/${project.id}` },
		{ label: shortWords(milestone.words, 20), href: `/milestones/${milestone.id}` },
	];
}
