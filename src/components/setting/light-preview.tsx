import { EmptyState } from "@/components/ui/empty-state";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { LightPreview } from "@/lib/contracts/setting";
import { CHANGED_KIND_WORDS } from "@/lib/format/setting-words";

/** What would change colour today: from, to, and why. */
export function LightPreviewTable({ preview }: { readonly preview: LightPreview | null }) {
	if (!preview) return <EmptyState title="还没有发布的年度计划">保存后从计划发布起生效。</EmptyState>;
	if (preview.rows.length === 0) {
		return <EmptyState title="今天没有事项会变色">项目、节点和指标的亮灯都不变。</EmptyState>;
	}
	return (
		<>
			<p className="mb-2">今天有 {preview.rows.length} 项会变色：</p>
			<Table caption="会变色的事项" phone="stack">
				<thead>
					<tr>
						<th scope="col">事项</th>
						<th scope="col">类别</th>
						<th scope="col">现在</th>
						<th scope="col">将变为</th>
						<th scope="col">原因</th>
					</tr>
				</thead>
				<tbody>
					{preview.rows.map((row) => (
						<tr key={row.key}>
							<th scope="row" className="md:max-w-96">
								<Link href={row.href} className="link inline-block py-1">
									{row.name}
								</Link>
								{row.kind === "project" ? null : (
									<span className="block text-sm font-normal text-ink-2">{row.projectName}</span>
								)}
							</th>
							<td data-label="类别">{CHANGED_KIND_WORDS[row.kind]}</td>
							<td data-label="现在">
								<LightBadge light={row.from} />
							</td>
							<td data-label="将变为">
								<LightBadge light={row.to} />
							</td>
							<td data-label="原因" className="md:max-w-80">
								{row.reason}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	);
}
