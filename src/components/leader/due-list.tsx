import { EmptyState } from "@/components/ui/empty-state";
import { FigureLink } from "@/components/ui/figure-link";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { DueLine } from "@/lib/contracts/overview";
import type { Day } from "@/lib/domain/time/day";
import { formatDue } from "@/lib/format/dates";

/** 未来30天到期: open milestones by their end. */
export function DueList({ due, today }: { readonly due: readonly DueLine[]; readonly today: Day }) {
	const note = (
		<>
			共{" "}
			<FigureLink
				href="/milestones?due=30"
				value={due.length}
				label="个节点30天内到期"
				className="text-center"
			/>{" "}
			个
		</>
	);
	return (
		<Section id="due" title="未来30天到期" note={note} look="flush">
			{due.length === 0 ? (
				<EmptyState title="未来30天没有到期的节点" />
			) : (
				<Table caption="未来30天到期的节点" phone="stack">
					<thead>
						<tr>
							<th scope="col">到期</th>
							<th scope="col">节点</th>
							<th scope="col">主办</th>
							<th scope="col">亮灯</th>
						</tr>
					</thead>
					<tbody>
						{due.map((line) => (
							<tr key={line.key}>
								<td data-label="到期" className="whitespace-nowrap">
									<span>
										{formatDue(line.dueOn, today)}
										<OriginalEnd dueOn={line.dueOn} endOn={line.endOn} />
									</span>
								</td>
								<th scope="row">
									<Link href={line.href} className="link inline-block py-1">
										{line.projectName} · {line.what}
									</Link>
								</th>
								<td data-label="主办">{line.owner}</td>
								<td data-label="亮灯">
									<LightBadge light={line.light.light} soon={line.light.soon} />
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	);
}
