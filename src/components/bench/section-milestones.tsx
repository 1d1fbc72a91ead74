import { CompletionText } from "@/components/milestone/completion-text";
import { ButtonLink } from "@/components/ui/button";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { Section } from "@/components/ui/section";
import { MilestoneStatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { BenchMilestone } from "@/lib/contracts/project";
import type { Day } from "@/lib/domain/time/day";
import { formatDue } from "@/lib/format/dates";

interface SectionMilestonesProps {
	readonly id: string;
	readonly title: string;
	readonly milestones: readonly BenchMilestone[];
	readonly today: Day;
	readonly mayAct: boolean;
}

/** Milestones to be moved on, by due date. Nothing where there is none. */
export function SectionMilestones({ id, title, milestones, today, mayAct }: SectionMilestonesProps) {
	if (milestones.length === 0) return null;
	return (
		<Section id={id} title={`${title}（${milestones.length}）`} look="flush">
			<Table caption={title} phone="stack">
				<thead>
					<tr>
						<th scope="col">节点</th>
						<th scope="col">亮灯和原因</th>
						<th scope="col">期限</th>
						<th scope="col">状态和进度</th>
						{mayAct ? (
							<th scope="col">
								<span className="sr-only">操作</span>
							</th>
						) : null}
					</tr>
				</thead>
				<tbody>
					{milestones.map((milestone) => (
						<MilestoneRow key={milestone.milestoneId} milestone={milestone} today={today} mayAct={mayAct} />
					))}
				</tbody>
			</Table>
		</Section>
	);
}

interface MilestoneRowProps {
	readonly milestone: BenchMilestone;
	readonly today: Day;
	readonly mayAct: boolean;
}

function MilestoneRow({ milestone, today, mayAct }: MilestoneRowProps) {
	const { light } = milestone;
	const href = `/milestones/${milestone.milestoneId}`;
	return (
		<tr>
			<th scope="row" className="md:max-w-96">
				<Link href={href} className="link inline-block py-1">
					{milestone.words}
				</Link>
				<span className="block text-sm font-normal text-ink-2">{milestone.projectName}</span>
			</th>
			<td data-label="亮灯和原因" className="md:max-w-80">
				<span>
					<LightBadge light={light.light} soon={light.soon} />
					<span className="block text-sm text-ink-2">{light.reason}</span>
				</span>
			</td>
			<td data-label="期限" className="whitespace-nowrap">
				<span>
					{formatDue(milestone.dueOn, today)}
					<OriginalEnd dueOn={milestone.dueOn} endOn={milestone.endOn} />
				</span>
			</td>
			<td data-label="状态和进度">
				<span>
					<MilestoneStatusBadge status={milestone.status} />
					<span className="block text-sm text-ink-2">
						<CompletionText completions={milestone.completions} />
					</span>
				</span>
			</td>
			{mayAct ? (
				<td>
					<ButtonLink href={`${href}#move`} className="whitespace-nowrap">
						更新<span className="sr-only">：{milestone.words}</span>
					</ButtonLink>
				</td>
			) : null}
		</tr>
	);
}
