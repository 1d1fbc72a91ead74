import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea, TextField } from "@/components/ui/text-fields";
import type { UnitAdminPage } from "@/lib/contracts/unit";
import { renameUnitAction } from "@/server/unit/actions-reform";

/** 机构改革更名: from today called otherwise; earlier days keep the old name. */
export function RenameUnit({ unit }: { readonly unit: UnitAdminPage }) {
	return (
		<ActionForm action={renameUnitAction} label="机构改革更名">
			<p className="mb-3 max-w-narrative text-ink-2">
				单位因改革改了名称时用这里：从今天起显示新名称，以前的记录和截至以前日期的页面仍显示“{unit.name}
				”，原名称自动成为别名。只是写错了字，请在上面“单位信息”中更正。
			</p>
			<input type="hidden" name="unitId" value={unit.id} />
			<input type="hidden" name="version" value={unit.version} />
			<TextField name="name" label="新名称" defaultValue={unit.name} autoComplete="off" />
			<TextField
				name="fullName"
				label="新全称"
				optional
				defaultValue={unit.fullName ?? ""}
				autoComplete="off"
			/>
			<TextArea
				name="reason"
				label="更名依据"
				help="如“机构改革方案〔2024〕3号”。"
				rows={2}
				maxLength={1000}
			/>
			<SubmitButton pendingLabel="正在更名…">更名</SubmitButton>
		</ActionForm>
	);
}
