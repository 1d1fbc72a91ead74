import type { DeliverableRow } from "@/lib/contracts/milestone-page";
import { formatDay } from "@/lib/format/dates";

/** The clauses of the milestone's text and which are done, for who only reads them. */
export function Checklist({ rows }: { readonly rows: readonly DeliverableRow[] }) {
	if (rows.length === 0) return <p className="text-ink-2">这个节点没有分列的任务。</p>;
	return (
		<ul className="max-w-narrative space-y-1">
			{rows.map(({ id, text, done, doneOn }) => (
				<li key={id} className="flex items-baseline gap-2">
					<span aria-hidden="true" className="shrink-0">
						{done ? "☑" : "☐"}
					</span>
					<span className="min-w-0 wrap-anywhere">
						{text}
						<span className="ml-2 text-sm text-ink-3">
							{done ? `已完成${doneOn ? ` ${formatDay(doneOn)}` : ""}` : "未完成"}
						</span>
					</span>
				</li>
			))}
		</ul>
	);
}
