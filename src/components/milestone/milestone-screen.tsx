import { MilestoneExtensionsSection } from "@/components/extension/milestone-extensions";
import { FileList } from "@/components/files/file-list";
import { FileUpload } from "@/components/files/file-upload";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { MilestoneStatusBadge } from "@/components/ui/status-badge";
import { Tag } from "@/components/ui/tag";
import type { MilestonePageDto } from "@/lib/contracts/milestone-page";
import { formatDay } from "@/lib/format/dates";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";
import { Checklist } from "./checklist";
import { HistoryList } from "./history-list";
import { MilestoneFacts } from "./milestone-facts";
import { MoveMilestone } from "./move-form";
import { OwnReport } from "./own-report";
import { Owners } from "./owners";
import { Periods } from "./periods";

/** The page of one milestone: how it stands, the form that moves it, who carries it out, what happened. */
export function MilestoneScreen({ page }: { readonly page: MilestonePageDto }) {
	const { project, files, moveForm } = page;
	return (
		<>
			<MilestoneHead page={page} />
			<Section id="facts" title="节点信息">
				<MilestoneFacts page={page} />
			</Section>
			<Periods page={page} />
			{moveForm ? (
				<div className="print:hidden">
					<Section id="move" title="更新节点">
						<MoveMilestone page={page} form={moveForm} />
					</Section>
				</div>
			) : null}
			<div className={moveForm ? "hidden print:block" : undefined}>
				<Section id="tasks" title="任务">
					<Checklist rows={page.checklist} />
					<p className="mt-3 text-sm text-ink-2 print:hidden">
						由{page.actingLeads.map(({ name }) => name).join("、")}更新这个节点的状态。
					</p>
				</Section>
			</div>
			<Owners page={page} />
			<MilestoneExtensionsSection page={page} />
			{files ? (
				<Section id="files" title={`佐证材料（${files.list.length}）`}>
					{files.mayAdd ? (
						<FileUpload holder={{ kind: "milestone", id: page.id }} files={files.list} />
					) : (
						<FileList files={files.list} />
					)}
				</Section>
			) : null}
			<Section id="history" title="记录">
				<HistoryList history={page.history} moreHref={`/milestones/${page.id}?history=all#history`} />
			</Section>
			<p className="print:hidden">
				<ButtonLink href={`/projects/${project.id}`} variant="quiet">
					返回“{project.shortName}”
				</ButtonLink>
			</p>
		</>
	);
}

function MilestoneHead({ page }: { readonly page: MilestonePageDto }) {
	const { project, status, statusOn } = page;
	return (
		<PageHead
			trail={[
				{ label: `${page.year}年度`, href: "/projects" },
				{ label: project.shortName, href: `/projects/${project.id}` },
				...(page.track ? [{ label: page.track }] : []),
			]}
			title={`节点${page.ordinal}：${page.words}`}
			light={page.light}
			meta={
				<>
					<span>
						<MilestoneStatusBadge status={status} />
						{statusOn ? ` ${formatDay(statusOn)}起` : null}
					</span>
					{page.kind === "oneOff" ? null : <Tag>{MILESTONE_KIND_WORDS[page.kind]}</Tag>}
				</>
			}
			action={
				<>
					{page.moveForm ? (
						<ButtonLink href="#move" variant="primary">
							更新节点
						</ButtonLink>
					) : null}
					{page.extensions.form ? <ButtonLink href="#extensions">申请延期</ButtonLink> : null}
					<OwnReport page={page} />
					{page.mayAdjust ? <ButtonLink href={`/milestones/${page.id}/adjust`}>调整节点</ButtonLink> : null}
				</>
			}
		/>
	);
}
