import { usePagePoint } from "#page-point";
import { PRINT_CONTENTS, PRINT_FORMATS } from "@/lib/contracts/plan-print";
import { EXPORT_WORDS, PRINT_CONTENT_WORDS } from "@/lib/format/print-words";

/**
 * Takes the plan away as a file, at the point of the page. An ordinary form: it works without JavaScript, and the
 * browser stays on the page while it saves the file.
 */
export function PlanExport() {
	return (
		<details className="relative z-15">
			<summary className="button-secondary">
				<span>导出 Word / Excel</span>
				<span aria-hidden="true">▾</span>
			</summary>
			<form
				method="get"
				action="/projects/export"
				aria-label="导出年度计划"
				className="mt-1 rounded-sm border border-line bg-paper px-4 pt-3 pb-4 sm:absolute sm:right-0 sm:w-72 sm:shadow-float"
			>
				{usePagePoint().map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<fieldset>
					<legend className="mb-1 text-sm text-ink-2">全部项目，按年度计划的表格</legend>
					{PRINT_CONTENTS.map((content) => (
						<label key={content} className="flex min-h-9 items-center gap-2.5 pointer-coarse:min-h-11">
							<input
								type="radio"
								name="content"
								value={content}
								defaultChecked={content === "progress"}
								className="size-4.5 shrink-0 accent-accent"
							/>
							{PRINT_CONTENT_WORDS[content]}
						</label>
					))}
				</fieldset>
				<div className="mt-3 flex gap-2">
					{PRINT_FORMATS.map((format) => (
						<button key={format} type="submit" name="format" value={format} className="button-secondary">
							{EXPORT_WORDS[format]}
						</button>
					))}
				</div>
			</form>
		</details>
	);
}
