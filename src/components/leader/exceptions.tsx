import { PendingExtensionsLink } from "@/components/extension/pending-line";
import { EmptyState } from "@/components/ui/empty-state";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { PendingExtensions } from "@/lib/contracts/extension-pages";
import type { ExceptionView } from "@/lib/contracts/overview";
import { formatDay } from "@/lib/format/dates";

interface ExceptionsProps {
	readonly exceptions: readonly ExceptionView[];
	readonly total: number;
	/** Stands beside the heading, so that the lines stay where they are. */
	readonly extensions: PendingExtensions | null;
}

/** 需要关注: at most five lines, and how many there are in all. */
export function Exceptions({ exceptions, total, extensions }: ExceptionsProps) {
	const left = total - exceptions.length;
	return (
		<Section
			id="attention"
			title="需要关注"
			note={
				left > 0
					? `共 ${total} 项滞后或预警，先列最紧要的 ${exceptions.length} 项，其余见下方挂图和指标`
					: undefined
			}
			toolbar={
				extensions && extensions.requests.length > 0 ? <PendingExtensionsLink pending={extensions} /> : null
			}
			look="flush"
		>
			{exceptions.length === 0 ? (
				<EmptyState title="没有滞后或预警的事项">
					<p>各项目都在按计划推进，到期安排见下方“未来30天到期”。</p>
				</EmptyState>
			) : (
				<Table caption="需要关注的事项，最多五项" phone="stack">
					<thead>
						<tr>
							<th scope="col">亮灯</th>
							<th scope="col">事项</th>
							<th scope="col">原因</th>
							<th scope="col">主办</th>
							<th scope="col">起始日期</th>
							<th scope="col">最近处理</th>
						</tr>
					</thead>
					<tbody>
						{exceptions.map((item) => (
							<ExceptionRow key={item.key} item={item} />
						))}
					</tbody>
				</Table>
			)}
		</Section>
	);
}

function ExceptionRow({ item }: { readonly item: ExceptionView }) {
	return (
		<tr>
			<td data-label="亮灯">
				<LightBadge light={item.light.light} />
				{item.light.override ? (
					<span className="ml-1">
						<span className="text-sm text-ink-2">人工 </span>
						<LightBadge light={item.light.override.light} />
					</span>
				) : null}
			</td>
			<th scope="row" className="md:max-w-80">
				<Link
					href={item.href}
					className="link block py-1 md:truncate print:whitespace-normal"
					title={item.subject}
				>
					{item.projectName} · {item.subject}
				</Link>
			</th>
			<td data-label="原因" className="md:max-w-96">
				{item.light.reason}
			</td>
			<td data-label="主办">{item.owner}</td>
			<td data-label="起始日期" className="whitespace-nowrap">
				{formatDay(item.since)}
			</td>
			<td data-label="最近处理" className="md:max-w-56">
				<span className="md:line-clamp-2 print:line-clamp-none" title={item.lastAct ?? undefined}>
					{item.lastAct ?? "尚无记录"}
				</span>
			</td>
		</tr>
	);
}
