import { EmptyState } from "@/components/ui/empty-state";
import { FigureLink } from "@/components/ui/figure-link";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import type { UnitListDto } from "@/lib/contracts/lists";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";

/** Every unit that has a part in the plan: what it leads and what it owes. */
export function UnitList({ list }: { readonly list: UnitListDto }) {
	return (
		<>
			<PageHead trail={[{ label: `${list.year}年度` }]} title="单位" />
			<div className="card" data-records>
				{list.lines.length === 0 ? (
					<EmptyState title="还没有单位承担计划中的工作" />
				) : (
					<Table caption="单位" phone="stack">
						<thead>
							<tr>
								<th scope="col">单位</th>
								<th scope="col">类别</th>
								<th scope="col" className="num">
									牵头项目（个）
								</th>
								<th scope="col" className="num">
									已开始应报（份）
								</th>
								<th scope="col" className="num">
									已通过（份）
								</th>
								<th scope="col" className="num">
									逾期未提交（份）
								</th>
							</tr>
						</thead>
						<tbody>
							{list.lines.map((line) => (
								<UnitRow key={line.id} line={line} />
							))}
						</tbody>
					</Table>
				)}
			</div>
			<p className="px-1 py-2 text-sm text-ink-2">共 {list.lines.length} 条</p>
		</>
	);
}

function UnitRow({ line }: { readonly line: UnitListDto["lines"][number] }) {
	const owed = `/assignments?unit=${line.id}&due=opened`;
	const cells = [
		{ name: "牵头项目（个）", href: `/projects?lead=${line.id}`, value: line.leads },
		{ name: "已开始应报（份）", href: owed, value: line.owed },
		{ name: "已通过（份）", href: `${owed}&state=approved`, value: line.approved },
		{ name: "逾期未提交（份）", href: `/assignments?unit=${line.id}&due=overdue`, value: line.late },
	];
	return (
		<tr id={line.id} data-record>
			<th scope="row">
				<Link href={`/units/${line.id}`} className="link inline-block py-1">
					{line.name}
				</Link>
			</th>
			<td data-label="类别">{UNIT_KIND_WORDS[line.kind]}</td>
			{cells.map((cell) => (
				<td key={cell.name} data-label={cell.name} className="num">
					<FigureLink href={cell.href} value={cell.value} label={`${cell.name}，${line.name}`} />
				</td>
			))}
		</tr>
	);
}
