import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { MilestoneStatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { MilestoneLine } from "@/lib/contracts/lists";
import type { Day } from "@/lib/domain/time/day";
import { formatDay, formatDue } from "@/lib/format/dates";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";
import { windowWords } from "@/lib/format/overview-words";
import { UnitName } from "./unit-name";

interface MilestoneTableProps {
	readonly lines: readonly MilestoneLine[];
	readonly today: Day;
}

/** Milestones with window, due date, state, light and reason, acting lead and completions. */
export function MilestoneTable({ lines, today }: MilestoneTableProps) {
	return (
		<Table caption="节点" phone="stack">
			<thead>
				<tr>
					<th scope="col">节点</th>
					<th scope="col">项目</th>
					<th scope="col">到期</th>
					<th scope="col">状态</th>
					<th scope="col">亮灯和原因</th>
					<th scope="col">主办</th>
					<th scope="col">已通过 / 承办</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<MilestoneRow key={line.id} line={line} today={today} />
				))}
			</tbody>
		</Table>
	);
}

function MilestoneRow({ line, today }: { readonly line: MilestoneLine; readonly today: Day }) {
	return (
		<tr id={line.id} data-record>
			<th scope="row" className="md:max-w-96">
				<span>
					<Link
						href={`/milestones/${line.id}`}
						className="link py-1 md:line-clamp-3 print:line-clamp-none"
						title={line.words}
					>
						{line.words}
					</Link>
					<span className="block text-sm text-ink-2">
						{windowWords(line.startOn, line.endOn)}
						{line.track ? ` · ${line.track}` : null}{" "}
						{line.kind === "oneOff" ? null : <Tag>{MILESTONE_KIND_WORDS[line.kind]}</Tag>}
					</span>
				</span>
			</th>
			<td data-label="项目" className="md:min-w-[9em]">
				<Link href={`/projects/${line.projectId}`} className="link">
					{line.projectName}
				</Link>
			</td>
			<td data-label="到期" className="whitespace-nowrap">
				<DueText line={line} today={today} />
			</td>
			<td data-label="状态">
				<MilestoneStatusBadge status={line.status} />
			</td>
			<td data-label="亮灯和原因" className="md:max-w-80">
				<span>
					<LightBadge light={line.light.light} soon={line.light.soon} />
					<span className="block text-sm text-ink-2">{line.light.reason}</span>
				</span>
			</td>
			<td data-label="主办">{line.lead ? <UnitName unit={line.lead} /> : null}</td>
			<td data-label="已通过 / 承办" className="whitespace-nowrap">
				<CompletionsText line={line} />
			</td>
		</tr>
	);
}

/** The due date, how far off it is while somebody has to meet it, and the original one where it was moved. */
function DueText({ line, today }: { readonly line: MilestoneLine; readonly today: Day }) {
	const isOpen = line.status === "notStarted" || line.status === "inProgress";
	return (
		<span>
			<span className="block">{formatDay(line.dueOn)}</span>
			{isOpen && line.kind !== "continuous" ? (
				<span className="block text-sm text-ink-2">{formatDue(line.dueOn, today).replace(/（.*）/, "")}</span>
			) : null}
			<OriginalEnd dueOn={line.dueOn} endOn={line.endOn} />
		</span>
	);
}

function CompletionsText({ line }: { readonly line: MilestoneLine }) {
	if (line.isLeadOnly) return "牵头单位自办";
	return line.completions ? `${line.completions.approved} / ${line.completions.owners}` : "本单位不承办";
}
