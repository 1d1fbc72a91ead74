"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldErrorText } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import type { SplitForm } from "@/lib/contracts/target-page";
import { numberOfTyped } from "@/lib/contracts/typed-number";
import { formatAmount } from "@/lib/format/numbers";
import { evenSplit } from "./even-split";
import { type SplitGoal, type SplitSum, splitVerdict } from "./split-verdict";

type Row = SplitForm["rows"][number];

interface SplitAmountsProps {
	readonly form: SplitForm;
	readonly goal: SplitGoal;
	readonly unitLabel: string;
}

/** The amounts of a split with their running sum. Without JavaScript it is a plain table of inputs. */
export function SplitAmounts({ form, goal, unitLabel }: SplitAmountsProps) {
	const table = useRef<HTMLTableElement>(null);
	const [sum, setSum] = useState<SplitSum>(() => sumOf(form.rows.map((row) => String(row.amount ?? ""))));
	const inputs = () => [...(table.current?.querySelectorAll("input") ?? [])];
	const fill = (amounts: readonly (number | null)[]) => {
		for (const [index, input] of inputs().entries())
			input.value = amounts[index] ? String(amounts[index]) : "";
		setSum(sumOf(inputs().map((input) => input.value)));
	};
	const limits = form.rows.map((row) => row.limit);
	return (
		<div className="mb-5 max-w-form">
			<div className="mb-2 flex flex-wrap gap-2 print:hidden">
				{goal.measure === "rate" ? null : (
					<Button onClick={() => fill(evenShares(goal, form.rows))}>平均分配</Button>
				)}
				{form.hasVersion ? (
					<Button onClick={() => fill(form.rows.map((row) => row.amount))}>照搬上一次</Button>
				) : null}
				{form.limitedByName && limits.some(Boolean) ? (
					<Button onClick={() => fill(limits)}>照搬“{form.limitedByName}”</Button>
				) : null}
			</div>
			<table
				ref={table}
				className="w-full border-collapse text-table"
				onInput={() => setSum(sumOf(inputs().map((input) => input.value)))}
			>
				<caption className="sr-only">各单位的份额</caption>
				<thead>
					<tr className="border-b border-line text-left text-ink-2">
						<th scope="col" className="py-2 pr-3 font-semibold">
							单位
						</th>
						{form.limitedByName ? (
							<th scope="col" className="px-3 py-2 text-right font-semibold">
								{form.limitedByName}（{unitLabel}）
							</th>
						) : null}
						<th scope="col" className="py-2 pl-3 text-right font-semibold">
							{goal.measure === "rate" ? "分母" : `份额（${unitLabel}）`}
						</th>
					</tr>
				</thead>
				<tbody>
					{form.rows.map((row) => (
						<AmountRow key={row.unitId} row={row} hasLimit={form.limitedByName !== null} />
					))}
				</tbody>
				<tfoot>
					<tr className="border-t border-line">
						<th
							scope="row"
							colSpan={form.limitedByName ? 2 : 1}
							className="py-2 pr-3 text-left font-semibold"
						>
							合计
						</th>
						<td className="py-2 pl-3 text-right font-semibold">
							{formatAmount(sum.total, goal.sumLabel).trim()}
						</td>
					</tr>
				</tfoot>
			</table>
			<p role="status" className="mt-2 text-sm text-ink-2">
				{splitVerdict(sum, goal)}
			</p>
		</div>
	);
}

function AmountRow({ row, hasLimit }: { readonly row: Row; readonly hasLimit: boolean }) {
	const { id, error, typed, aria } = useField(`shares.${row.unitId}`, row.unitName, false);
	return (
		<tr className="border-b border-line">
			<th scope="row" className="py-1 pr-3 text-left font-normal">
				<label htmlFor={id}>{row.unitName}</label>
			</th>
			{hasLimit ? <td className="px-3 py-1 text-right">{row.limit ?? "--"}</td> : null}
			<td className="py-1 pl-3 text-right">
				<FieldErrorText id={id} error={error} />
				<input
					id={id}
					name={`shares.${row.unitId}`}
					inputMode="decimal"
					autoComplete="off"
					defaultValue={typeof typed === "string" ? typed : (row.amount ?? "")}
					className="input w-28 text-right"
					{...aria}
				/>
			</td>
		</tr>
	);
}

/** What stands in the inputs: their sum, how many are above zero, and how many hold no number. */
function sumOf(typed: readonly string[]): SplitSum {
	const filled = typed.filter((text) => text.trim() !== "");
	const amounts = filled.flatMap((text) => numberOfTyped(text) ?? []);
	return {
		total: amounts.reduce((sum, amount) => sum + amount, 0),
		units: amounts.filter((amount) => amount > 0).length,
		unreadable: filled.length - amounts.length,
	};
}

/** For counts the goal over the usual units; for units that must meet a minimum, the minimum for each. */
function evenShares(goal: SplitGoal, rows: readonly Row[]): number[] {
	const usual = rows.filter((row) => row.isUsual).length;
	const parts =
		goal.measure === "unitsMeeting"
			? Array.from({ length: usual }, () => goal.minPerUnit ?? 1)
			: evenSplit(goal.goal, usual);
	const left = parts.values();
	return rows.map((row) => (row.isUsual ? (left.next().value ?? 0) : 0));
}
