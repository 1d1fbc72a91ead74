import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { Table } from "@/components/ui/table";
import type { AssignmentLine } from "@/lib/contracts/lists";
import type { Day } from "@/lib/domain/time/day";
import { formatDay, formatDue } from "@/lib/format/dates";
import { DUTY_STATE_WORDS, windowWords } from "@/lib/format/overview-words";
import { UnitName } from "./unit-name";

interface AssignmentTableProps {
	readonly lines: readonly AssignmentLine[];
	readonly today: Day;
	/** On a unit's own page every line is its own. */
	readonly withUnit?: boolean;
}

/** Unit × milestone: what is owed, by when, and where the completion stands. */
export function AssignmentTable({ lines, today, withUnit = true }: AssignmentTableProps) {
	return (
		<Table caption="分解任务" phone="stack">
			<thead>
				<tr>
					{withUnit ? <th scope="col">承办单位</th> : null}
					<th scope="col">节点</th>
					<th scope="col">项目</th>
					<th scope="col">到期</th>
					<th scope="col">完成情况报告</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr key={line.key} data-record>
						{withUnit ? (
							<td data-label="承办单位" className="md:min-w-[9em]">
								<UnitName unit={line.unit} />
							</td>
						) : null}
						<th scope="row" className="md:max-w-96">
							<span>
								<Link
									href={`/milestones/${line.milestoneId}`}
									className="link py-1 md:line-clamp-3 print:line-clamp-none"
									title={line.words}
								>
									{line.words}
								</Link>
								<span className="block text-sm text-ink-2">{windowWords(line.startOn, line.dueOn)}</span>
							</span>
						</th>
						<td data-label="项目" className="md:min-w-[9em]">
							<Link href={`/projects/${line.projectId}`} className="link">
								{line.projectName}
							</Link>
						</td>
						<td data-label="到期" className="whitespace-nowrap">
							<span>
								<span className="block">{formatDay(line.dueOn)}</span>
								{line.toHandIn && line.kind !== "continuous" ? (
									<span className={`block text-sm ${line.late ? "font-semibold text-ink" : "text-ink-2"}`}>
										{formatDue(line.dueOn, today).replace(/（.*）/, "")}
									</span>
								) : null}
								<OriginalEnd dueOn={line.dueOn} endOn={line.endOn} />
							</span>
						</td>
						<td data-label="完成情况报告" className="whitespace-nowrap">
							{line.reportId ? (
								<Link href={`/reports/${line.reportId}`} className="link">
									{DUTY_STATE_WORDS[line.state]}
								</Link>
							) : (
								DUTY_STATE_WORDS[line.state]
							)}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
