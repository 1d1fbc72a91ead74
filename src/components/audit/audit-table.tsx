import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { AuditRow } from "@/lib/contracts/audit";
import { auditSentence, auditSubjectLabel } from "@/lib/format/audit-actions";
import { auditDetailLines, auditFieldLabel } from "@/lib/format/audit-details";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_WORDS } from "@/lib/format/labels";

/** Entries of the trail, each a sentence; what else is known stands behind 详情. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
	return (
		<Table caption="操作日志" phone="stack">
			<thead>
				<tr>
					<th scope="col">系统时间</th>
					<th scope="col">人员</th>
					<th scope="col">操作</th>
					<th scope="col">对象</th>
					<th scope="col">详情</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.seq} id={row.seq} data-record>
						<td data-label="系统时间" className="whitespace-nowrap">
							{formatInstant(row.at)}
						</td>
						<th scope="row">
							<span>
								{row.actorName}
								<span className="block text-sm font-normal text-ink-2">{whoIs(row)}</span>
							</span>
						</th>
						<td data-label="操作">{auditSentence(row)}</td>
						<td data-label="对象">
							<Subject row={row} />
						</td>
						<td className="min-w-48">
							<Details row={row} />
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function whoIs({ role, unitName }: AuditRow): string {
	return [unitName, role ? ROLE_WORDS[role] : null].filter((part) => part !== null).join(" · ");
}

function Subject({ row }: { readonly row: AuditRow }) {
	if (row.subjectId === "-") return <span>--</span>;
	const name = row.subjectName ?? auditSubjectLabel(row.subjectType);
	const around = [
		row.subjectName ? auditSubjectLabel(row.subjectType) : null,
		row.projectName,
		row.subjectUnitName,
	];
	return (
		<span className="md:max-w-96">
			{row.subjectHref ? (
				<Link href={row.subjectHref} className="link line-clamp-2 print:line-clamp-none">
					{name}
				</Link>
			) : (
				name
			)}
			<span className="block text-sm text-ink-2">
				{around.filter((part) => part && part !== name).join(" · ")}
			</span>
		</span>
	);
}

function Details({ row }: { readonly row: AuditRow }) {
	const lines = [
		...(row.fields.length > 0 ? [`涉及：${row.fields.map(auditFieldLabel).join("、")}`] : []),
		...auditDetailLines(row.detail),
		...(row.ip ? [`地址：${row.ip}`] : []),
		...(row.recordedAt === row.at ? [] : [`业务时间：${formatInstant(row.recordedAt)}`]),
		...(row.subjectId === "-" ? [] : [`对象编号：${row.subjectId}`]),
		...(row.valueHash ? [`文字摘要：${row.valueHash.slice(0, 16)}…`] : []),
	];
	return lines.length === 0 ? null : (
		<Disclosure summary="详情">
			<ul className="text-sm break-all text-ink-2">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</Disclosure>
	);
}
