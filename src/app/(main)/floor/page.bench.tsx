import { Table } from "@/components/ui/table";
import { requireActor } from "@/server/auth/current-actor";
import { db } from "@/server/db/client";

/**
 * The floor of the bench: what a signed-in page of this application costs before it says anything, with one
 * query of 100 rows drawn as a table. Compiled only with BENCH=1 (next.config.ts).
 */
export default async function FloorPage() {
	await requireActor();
	const rows = await db.auditEntry.findMany({
		select: { seq: true, at: true, actorName: true, action: true, subjectId: true },
		orderBy: [{ at: "desc" }, { seq: "desc" }],
		take: 100,
	});
	return (
		<Table caption="100 rows" phone="stack">
			<thead>
				<tr>
					<th scope="col">序号</th>
					<th scope="col">时间</th>
					<th scope="col">人员</th>
					<th scope="col">操作</th>
					<th scope="col">对象</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={String(row.seq)}>
						<td>{String(row.seq)}</td>
						<td>{row.at.toISOString()}</td>
						<td>{row.actorName}</td>
						<td>{row.action}</td>
						<td>{row.subjectId}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
