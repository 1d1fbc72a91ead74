import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { UnitRow } from "@/lib/contracts/unit";
import { UNIT_KINDS } from "@/lib/domain/unit/kinds";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";

/** All units by kind, in the bureau's official order. */
export function UnitAdminList({ units }: { readonly units: readonly UnitRow[] }) {
	return (
		<>
			<PageHead
				title="单位"
				meta={<span>按全局统一的排序号排列，各处名单都用这个顺序。</span>}
				action={
					<>
						<ButtonLink href="/admin/units/new" variant="primary">
							新建单位
						</ButtonLink>
						<ButtonLink href="/admin/groups">单位集合</ButtonLink>
					</>
				}
			/>
			{UNIT_KINDS.map((kind) => {
				const ofKind = units.filter((unit) => unit.kind === kind);
				return ofKind.length > 0 ? (
					<Section
						key={kind}
						id={kind}
						title={UNIT_KIND_WORDS[kind]}
						note={`${ofKind.length} 个`}
						look="flush"
					>
						<UnitTable caption={UNIT_KIND_WORDS[kind]} units={ofKind} />
					</Section>
				) : null;
			})}
		</>
	);
}

function UnitTable({ caption, units }: { readonly caption: string; readonly units: readonly UnitRow[] }) {
	return (
		<Table caption={caption} phone="stack" className="table-fixed">
			<thead>
				<tr>
					<th scope="col" className="num w-20">
						排序号
					</th>
					<th scope="col">名称</th>
					<th scope="col">全称</th>
					<th scope="col" className="w-36">
						承办科室
					</th>
					<th scope="col" className="num w-28">
						可用账号
					</th>
					<th scope="col" className="w-24">
						状态
					</th>
				</tr>
			</thead>
			<tbody>
				{units.map((unit) => (
					<tr key={unit.id} id={unit.id} data-record>
						<td data-label="排序号" className="num">
							{unit.ordinal}
						</td>
						<th scope="row">
							<Link href={`/admin/units/${unit.id}`} className="link">
								{unit.name}
							</Link>
						</th>
						<td data-label="全称">{unit.fullName ?? "--"}</td>
						<td data-label="承办科室">{unit.office ?? "--"}</td>
						<td data-label="可用账号" className="num">
							{unit.accounts}
						</td>
						<td data-label="状态">{unit.active ? "可用" : "已停用"}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
