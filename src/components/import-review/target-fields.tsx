import { CheckGroup, SelectField } from "@/components/ui/choice-fields";
import { DateField, NumberField, TextArea, TextField } from "@/components/ui/text-fields";
import type { ImportReviewPage, ReviewTarget } from "@/lib/contracts/import-review";
import {
	COMPARATOR_WORDS,
	TARGET_CURVE_WORDS,
	TARGET_MEASURE_WORDS,
	TARGET_SOURCE_WORDS,
} from "@/lib/format/labels";
import { choicesOf } from "./choices";

type Filled = Omit<ReviewTarget, "id" | "origin" | "hasSource" | "doubts" | "outside" | "goal"> & {
	readonly goal: number | null;
};

/** A target that nobody has described yet. */
export function newTarget(year: number): Filled {
	return {
		...{ name: "", counts: "", unitLabel: "", measure: "count", comparator: "atLeast", goal: null },
		...{ baseline: 0, startOn: `${year}-01-01`, dueOn: `${year}-12-31`, curve: "linear" },
		...{ checkpoints: [], source: "lead", minPerUnit: null, limitedBy: null, feeds: [] },
	};
}

interface TargetFieldsProps {
	readonly target: Filled;
	readonly page: ImportReviewPage;
}

const SPARE_ROWS = 2;

/** Every field of a target. */
export function TargetFields({ target, page }: TargetFieldsProps) {
	const days = { min: `${page.year}-01-01`, max: `${page.year}-12-31` };
	const others = page.targets.filter(({ name }) => name !== target.name);
	return (
		<>
			<TextField name="name" label="指标名称" defaultValue={target.name} autoComplete="off" />
			<TextArea name="counts" label="计数内容" help="什么算一个。" defaultValue={target.counts} rows={2} />
			<div className="grid gap-x-4 sm:grid-cols-2">
				<SelectField
					name="comparator"
					label="要求"
					defaultValue={target.comparator}
					choices={choicesOf(COMPARATOR_WORDS)}
				/>
				<NumberField name="goal" label="目标" defaultValue={target.goal} />
				<TextField name="unitLabel" label="计量单位" defaultValue={target.unitLabel} autoComplete="off" />
				<NumberField name="baseline" label="起点" defaultValue={target.baseline} />
				<SelectField
					name="measure"
					label="计算办法"
					defaultValue={target.measure}
					choices={choicesOf(TARGET_MEASURE_WORDS)}
				/>
				<NumberField
					name="minPerUnit"
					label="每个单位最低数"
					help="只用于达标单位数。"
					optional
					defaultValue={target.minPerUnit}
				/>
				<DateField name="startOn" label="起算日期" defaultValue={target.startOn} {...days} />
				<DateField name="dueOn" label="完成期限" defaultValue={target.dueOn} {...days} />
				<SelectField
					name="curve"
					label="序时进度"
					defaultValue={target.curve}
					choices={choicesOf(TARGET_CURVE_WORDS)}
				/>
				<SelectField
					name="source"
					label="谁填报"
					defaultValue={target.source}
					choices={choicesOf(TARGET_SOURCE_WORDS)}
				/>
			</div>
			<Checkpoints target={target} days={days} />
			<CheckGroup
				name="feeds[]"
				label="随哪些节点的报告填报"
				optional
				defaultValues={target.feeds.map(String)}
				choices={page.windows.map(({ number, words }) => ({
					value: String(number),
					label: `${number}. ${words.slice(0, 24)}`,
				}))}
			/>
			{others.length === 0 ? null : (
				<SelectField
					name="limitedBy"
					label="不超过另一项指标"
					optional
					help="各单位的数不会超过它在那项指标的数，如建成数不超过选址数。"
					emptyLabel="没有"
					defaultValue={target.limitedBy ?? ""}
					choices={others.map(({ name }) => ({ value: name, label: name }))}
				/>
			)}
		</>
	);
}

interface CheckpointsProps {
	readonly target: Filled;
	readonly days: { readonly min: string; readonly max: string };
}

function Checkpoints({ target, days }: CheckpointsProps) {
	const rows = Array.from({ length: target.checkpoints.length + SPARE_ROWS }, (_, row) => row);
	return (
		<fieldset className="mb-5 max-w-form">
			<legend className="mb-1 font-semibold">阶段目标（选填）</legend>
			<p className="mb-2 text-sm text-ink-2">到某一天应当达到的累计数。不要的一行请把日期和数都清空。</p>
			{rows.map((row) => (
				<div key={row} className="flex flex-wrap gap-x-4">
					<DateField
						name={`checkpoints.${row}.onDate`}
						label={`阶段 ${row + 1} 日期`}
						defaultValue={target.checkpoints[row]?.onDate ?? ""}
						{...days}
					/>
					<NumberField
						name={`checkpoints.${row}.value`}
						label={`阶段 ${row + 1} 应达到`}
						defaultValue={target.checkpoints[row]?.value ?? ""}
					/>
				</div>
			))}
		</fieldset>
	);
}
