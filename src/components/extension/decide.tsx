import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-fields";
import type { ExtensionPageDto } from "@/lib/contracts/extension-pages";
import { MAX_EXTENSION_TEXT } from "@/lib/domain/extension/state-machine";
import { formatDay } from "@/lib/format/dates";
import { grantExtensionAction, refuseExtensionAction } from "@/server/extension/actions";

/** 同意延期, the main act, and 不同意 with a reason. */
export function DecideExtension({ extension }: { readonly extension: ExtensionPageDto }) {
	const { project, milestone, newEndOn, moves } = extension;
	const named = `“${project.shortName}”节点${milestone.ordinal}`;
	const seen = (
		<>
			<input type="hidden" name="extensionId" value={extension.id} />
			<input type="hidden" name="version" value={extension.version} />
		</>
	);
	return (
		<>
			<ConfirmDialog
				trigger="同意延期"
				triggerVariant="primary"
				title={`同意${named}延期到 ${formatDay(newEndOn)}？`}
				action={grantExtensionAction}
				confirm="同意延期"
				pendingLabel="正在提交…"
			>
				{seen}
				<p className="mb-4">
					节点和承办单位的期限改为 {formatDay(newEndOn)}，原定 {formatDay(milestone.endOn)} 继续显示
					{moves.length > 0 ? `；${moves.length} 个指标日期一并顺延` : "；指标的日期不变"}。
				</p>
				<TextArea name="words" label="意见" optional rows={3} maxLength={MAX_EXTENSION_TEXT} />
			</ConfirmDialog>
			<ConfirmDialog
				trigger="不同意"
				title={`不同意${named}延期？`}
				action={refuseExtensionAction}
				confirm="不同意"
				pendingLabel="正在提交…"
			>
				{seen}
				<TextArea
					name="words"
					label="不同意的理由"
					help="期限不变，申请单位会原样看到。"
					rows={4}
					maxLength={MAX_EXTENSION_TEXT}
				/>
			</ConfirmDialog>
		</>
	);
}
