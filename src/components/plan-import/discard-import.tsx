import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ImportOverview } from "@/lib/contracts/import-overview";
import { discardImportAction } from "@/server/plan-import/actions";

/** Throws the import away, after asking. */
export function DiscardImport({ overview }: { readonly overview: ImportOverview }) {
	const { importId, version, year, fileName } = overview;
	return (
		<ConfirmDialog
			trigger="放弃这次导入"
			title={`放弃${year}年的这次导入？`}
			action={discardImportAction}
			confirm="放弃"
			confirmVariant="danger"
			pendingLabel="正在放弃…"
		>
			<input type="hidden" name="importId" value={importId} />
			<input type="hidden" name="version" value={version} />
			<p className="wrap-anywhere">
				从“{fileName}
				”读到的内容和核对时的修改都会删除，不能找回。正在执行的计划不受影响，需要时可重新导入文件。
			</p>
		</ConfirmDialog>
	);
}
