import { ActsInTurn } from "@/components/ui/acts-in-turn";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { ImportOverview } from "@/lib/contracts/import-overview";
import { formatInstant } from "@/lib/format/dates";
import { DiscardImport } from "./discard-import";
import { DoubtChecks } from "./doubt-checks";
import { DroppedRows } from "./dropped-rows";
import type { OverviewProps } from "./overview-props";
import { PlanTitle } from "./plan-title";
import { ProjectTable } from "./project-table";
import { PublishPanel } from "./publish-panel";
import { UnknownUnits } from "./unknown-units";

/** One import as a whole: what was understood, what is open, and publishing or discarding it. */
export function ImportOverviewScreen({ overview, viewer }: OverviewProps) {
	const { year, fileName, createdBy, createdAt, updatedAt, isPublished, title, planTitle } = overview;
	return (
		<ActsInTurn version={overview.version}>
			<PageHead
				trail={[{ label: "年度计划", href: "/plans" }]}
				title={`${year}年 · ${title ?? planTitle}`}
				meta={
					<>
						<span className="wrap-anywhere">来源：{fileName}</span>
						<span>
							{createdBy} {formatInstant(createdAt)} 导入
						</span>
						<span>
							{isPublished
								? `${formatInstant(updatedAt)} 发布，只供查看`
								: `最近修改 ${formatInstant(updatedAt)}`}
						</span>
					</>
				}
				action={isPublished ? null : <DiscardImport overview={overview} />}
			/>
			<PublishPanel overview={overview} />
			<PlanTitle overview={overview} viewer={viewer} />
			<UnknownUnits overview={overview} viewer={viewer} />
			<ProjectTable overview={overview} />
			<DroppedRows overview={overview} viewer={viewer} />
			<DoubtChecks overview={overview} viewer={viewer} />
			<NotRead overview={overview} />
		</ActsInTurn>
	);
}

/** What of the document is no part of the plan, so that nothing is passed over in silence. */
function NotRead({ overview: { unread, notes } }: { readonly overview: ImportOverview }) {
	if (unread.length + notes.length === 0) return null;
	return (
		<Section id="unread" title="没有读入计划的内容" note="请看一遍，确认没有漏掉项目">
			<ul className="list-disc space-y-1 pl-5 wrap-anywhere">
				{unread.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
				{notes.map((note) => (
					<li key={note}>表格注释：{note}</li>
				))}
			</ul>
		</Section>
	);
}
