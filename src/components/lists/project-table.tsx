import { FigureLink } from "@/components/ui/figure-link";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { Table } from "@/components/ui/table";
import type { ProjectLine } from "@/lib/contracts/lists";
import type { Day } from "@/lib/domain/time/day";
import { formatDue } from "@/lib/format/dates";
import { UnitNames } from "./unit-name";

interface ProjectTableProps {
	readonly lines: readonly ProjectLine[];
	readonly today: Day;
}

/** Projects with light, lead, how far their milestones are and what ends next. */
export function ProjectTable({ lines, today }: ProjectTableProps) {
	return (
		<Table caption="项目" phone="stack">
			<thead>
				<tr>
					<th scope="col" className="num">
						序号
					</th>
					<th scope="col">项目</th>
					<th scope="col">亮灯和原因</th>
					<th scope="col">牵头单位</th>
					<th scope="col">已完成 / 全部节点</th>
					<th scope="col">下一个到期的节点</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<ProjectRow key={line.id} line={line} today={today} />
				))}
			</tbody>
		</Table>
	);
}

function ProjectRow({ line, today }: { readonly line: ProjectLine; readonly today: Day }) {
	return (
		<tr id={line.id} data-record>
			<td data-label="序号" className="num">
				{line.ordinal}
			</td>
			<th scope="row">
				<Link href={`/projects/${line.id}`} className="link inline-block py-1" title={line.fullName}>
					{line.name}
				</Link>
			</th>
			<td data-label="亮灯和原因" className="md:max-w-96">
				<span>
					<LightBadge light={line.light.light} soon={line.light.soon} />
					<span className="block text-sm text-ink-2">{line.light.reason}</span>
				</span>
			</td>
			<td data-label="牵头单位">
				<span>
					<UnitNames units={line.leads} />
				</span>
			</td>
			<td data-label="已完成 / 全部节点" className="whitespace-nowrap">
				<span>
					<FigureLink
						href={`/milestones?project=${line.id}&status=done`}
						value={line.done}
						label={`个节点已完成，${line.name}`}
						className="text-right"
					/>
					{" / "}
					<FigureLink
						href={`/milestones?project=${line.id}`}
						value={line.total}
						label={`个节点，${line.name}`}
					/>
				</span>
			</td>
			<td data-label="下一个到期的节点" className="md:max-w-72">
				{line.next ? (
					<span>
						<span className="block whitespace-nowrap">{formatDue(line.next.dueOn, today)}</span>
						<OriginalEnd dueOn={line.next.dueOn} endOn={line.next.endOn} />
						<Link
							href={`/milestones/${line.next.milestoneId}`}
							className="link block text-sm md:truncate print:whitespace-normal"
							title={line.next.words}
						>
							{line.next.words}
						</Link>
					</span>
				) : (
					"没有未完成的节点"
				)}
			</td>
		</tr>
	);
}
