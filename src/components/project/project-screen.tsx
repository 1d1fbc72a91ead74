import { HistoryList } from "@/components/milestone/history-list";
import { Section } from "@/components/ui/section";
import type { ProjectPageDto } from "@/lib/contracts/project";
import { OwnerMatrix } from "./owner-matrix";
import { ProjectContent } from "./project-content";
import { ProjectHead } from "./project-head";
import { ProjectReports } from "./project-reports";
import { ProjectTargets } from "./project-targets";
import { YearWindows } from "./year-windows";

/** The page of one project: how it stands first, then what it says and what happened. */
export function ProjectScreen({ page }: { readonly page: ProjectPageDto }) {
	return (
		<>
			<ProjectHead page={page} />
			<YearWindows tracks={page.tracks} year={page.year} today={page.today} />
			<ProjectTargets targets={page.targets} />
			<OwnerMatrix matrix={page.matrix} />
			{page.reports ? <ProjectReports reports={page.reports} projectId={page.id} /> : null}
			<ProjectContent page={page} />
			<Section id="history" title="记录">
				<HistoryList history={page.history} moreHref={`/projects/${page.id}?history=all#history`} />
			</Section>
		</>
	);
}
