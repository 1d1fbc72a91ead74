import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { IntakeForm } from "./intake-form";

/** Where a new year's table comes in. */
export function NewImport({ year }: { readonly year: number }) {
	return (
		<>
			<PageHead
				trail={[{ label: "年度计划", href: "/plans" }]}
				title="导入新年度计划"
				meta={<span>读取后先逐项核对，发布前不影响正在执行的计划。</span>}
			/>
			<Section id="new" title="计划表" note="选择文件，或粘贴表格，二者选一">
				<IntakeForm year={year} />
			</Section>
		</>
	);
}
