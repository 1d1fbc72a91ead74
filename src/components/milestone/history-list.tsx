import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Timeline } from "@/components/ui/timeline";
import type { History } from "@/lib/contracts/history";
import { historySentence, historyWhen } from "@/lib/format/history-sentences";

interface HistoryListProps {
	readonly history: History;
	/** The same page with more of it. */
	readonly moreHref: string;
}

/** What happened, the latest first, in sentences. */
export function HistoryList({ history, moreHref }: HistoryListProps) {
	const { entries, total } = history;
	if (entries.length === 0) {
		return <EmptyState title="还没有记录">状态更新、报告和数据会按时间列在这里。</EmptyState>;
	}
	return (
		<>
			<Timeline
				entries={entries.map((entry) => ({
					key: entry.key,
					when: historyWhen(entry),
					what: (
						<>
							{entry.byName ? <span className="text-ink-2">{entry.byName} </span> : null}
							{entry.href ? (
								<Link href={entry.href} className="link">
									{historySentence(entry.act)}
								</Link>
							) : (
								historySentence(entry.act)
							)}
						</>
					),
					note: entry.words,
				}))}
			/>
			{entries.length < total ? (
				<p className="mt-3 print:hidden">
					<Link href={moreHref} scroll={false} className="link inline-block py-1">
						更多（共 {total} 条）
					</Link>
				</p>
			) : null}
		</>
	);
}
