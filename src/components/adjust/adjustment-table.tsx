import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { AdjustmentRow } from "@/lib/contracts/adjustment-list";
import { ADJUSTMENT_KIND_WORDS, adjustedFieldWord, adjustedValueText } from "@/lib/format/adjustment-words";
import { formatInstant } from "@/lib/format/dates";

/** One line per field that was changed. */
export function AdjustmentTable({ lines }: { readonly lines: readonly AdjustmentRow[] }) {
	return (
		<Table caption="年度调整" phone="stack">
			<thead>
				<tr>
					<th scope="col">时间</th>
					<th scope="col">对象</th>
					<th scope="col">调整内容</th>
					<th scope="col">原来</th>
					<th scope="col">现在</th>
					<th scope="col">原因</th>
					<th scope="col">经办人</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr key={line.seq} data-record>
						<td data-label="时间" className="whitespace-nowrap">
							{formatInstant(line.recordedAt)}
						</td>
						<th scope="row">
							<Subject line={line} />
						</th>
						<td data-label="调整内容" className="whitespace-nowrap">
							{adjustedFieldWord(line.kind, line.field)}
						</td>
						<td data-label="原来">
							<Words text={adjustedValueText(line.before)} />
						</td>
						<td data-label="现在">
							<Words text={adjustedValueText(line.after)} />
						</td>
						<td data-label="原因">{line.reason ?? "--"}</td>
						<td data-label="经办人" className="whitespace-nowrap">
							{line.byName}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function Words({ text }: { readonly text: string }) {
	return <span className="break-words whitespace-pre-wrap">{text}</span>;
}

function Subject({ line }: { readonly line: AdjustmentRow }) {
	const name = line.subject ?? line.projectName ?? ADJUSTMENT_KIND_WORDS[line.kind];
	const around = [ADJUSTMENT_KIND_WORDS[line.kind], line.subject ? line.projectName : null];
	return (
		<span>
			{line.href ? (
				<Link href={line.href} className="link">
					{name}
				</Link>
			) : (
				name
			)}
			<span className="block text-sm font-normal text-ink-2">
				{around.filter((part) => part !== null).join(" · ")}
			</span>
		</span>
	);
}
