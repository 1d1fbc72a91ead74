import { CompletionText } from "@/components/milestone/completion-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { LightReason } from "@/components/ui/light-reason";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { ExtensionStateBadge, MilestoneStatusBadge } from "@/components/ui/status-badge";
import type { ExtensionPageDto } from "@/lib/contracts/extension-pages";
import { formatDay, formatDue, formatInstant } from "@/lib/format/dates";
import { dueWithOriginal } from "@/lib/format/extension-words";
import { DecideExtension } from "./decide";
import { ExtensionBriefs, WithdrawExtension } from "./extension-brief";

/** One request, with all that its decision asks for on one page. */
export function ExtensionView({ extension }: { readonly extension: ExtensionPageDto }) {
	const { milestone, project } = extension;
	return (
		<>
			<PageHead
				trail={[
					{ label: `${extension.year}年度`, href: "/projects" },
					{ label: project.shortName, href: `/projects/${project.id}` },
					{ label: `节点${milestone.ordinal}`, href: `/milestones/${milestone.id}` },
				]}
				title={`延期申请：${milestone.words}`}
				meta={
					<>
						<span>
							<ExtensionStateBadge state={extension.state} />
						</span>
						<span>
							{extension.unitName} {extension.askedBy} 申请于 {formatInstant(extension.askedAt)}
						</span>
					</>
				}
				action={
					<>
						{extension.mayDecide ? <DecideExtension extension={extension} /> : null}
						{extension.mayWithdraw ? <WithdrawExtension request={extension} /> : null}
					</>
				}
			/>
			<Section id="asked" title="申请内容">
				<Asked extension={extension} />
			</Section>
			<Section id="milestone" title="节点现状">
				<Standing extension={extension} />
			</Section>
			<Section id="earlier" title="此前的延期申请" note={`${extension.earlier.length} 次`}>
				{extension.earlier.length > 0 ? (
					<ExtensionBriefs requests={extension.earlier} />
				) : (
					<p className="text-ink-2">这个节点没有其他延期申请。</p>
				)}
			</Section>
		</>
	);
}

function Asked({ extension }: { readonly extension: ExtensionPageDto }) {
	const { moves, decidedAt } = extension;
	return (
		<DefinitionList
			items={[
				{ term: "原定期限", value: formatDay(extension.milestone.endOn) },
				{ term: "申请时的期限", value: formatDay(extension.dueOn) },
				{ term: "申请延期到", value: <strong>{formatDay(extension.newEndOn)}</strong> },
				{ term: "理由", value: <span className="whitespace-pre-wrap">{extension.reason}</span> },
				{ term: "目前进展", value: <span className="whitespace-pre-wrap">{extension.progress}</span> },
				{ term: "一并顺延的指标日期", value: moves.length > 0 ? <Moves moves={moves} /> : "没有" },
				...(decidedAt
					? [
							{ term: "处理", value: `${extension.decidedBy} ${formatInstant(decidedAt)}` },
							{
								term: "答复",
								value: <span className="whitespace-pre-wrap">{extension.decision ?? "--"}</span>,
							},
						]
					: []),
			]}
		/>
	);
}

function Moves({ moves }: Pick<ExtensionPageDto, "moves">) {
	return (
		<ul>
			{moves.map((move) => (
				<li key={`${move.targetId}-${move.onDate}`}>
					<Link href={`/targets/${move.targetId}`} className="link inline-block py-0.5">
						{move.targetName}
					</Link>{" "}
					{formatDay(move.onDate)} 顺延到 {formatDay(move.newOnDate)}
				</li>
			))}
		</ul>
	);
}

function Standing({ extension: { milestone, today } }: { readonly extension: ExtensionPageDto }) {
	const isOpen = milestone.status === "notStarted" || milestone.status === "inProgress";
	const { completions } = milestone;
	return (
		<DefinitionList
			items={[
				{ term: "亮灯", value: <LightReason view={milestone.light} /> },
				{ term: "状态", value: <MilestoneStatusBadge status={milestone.status} /> },
				{
					term: "期限",
					value: `${dueWithOriginal(milestone.dueOn, milestone.endOn)}${isOpen ? `，${formatDue(milestone.dueOn, today)}` : ""}`,
				},
				{
					term: "进度",
					value: <CompletionText completions={completions} checklist={milestone.checklist} />,
				},
				...(completions
					? [
							{
								term: "承办单位",
								value: `${completions.total} 个，待审核 ${completions.submitted} 个，已退回 ${completions.returned} 个，未提交 ${
									completions.total - completions.approved - completions.submitted - completions.returned
								} 个`,
							},
						]
					: []),
			]}
		/>
	);
}
