import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { ExtensionStateBadge } from "@/components/ui/status-badge";
import type { ExtensionBrief } from "@/lib/contracts/extension-brief";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { withdrawExtensionAction } from "@/server/extension/actions";

/** Requests one after another: what was asked, why, and what became of it. */
export function ExtensionBriefs({ requests }: { readonly requests: readonly ExtensionBrief[] }) {
	return (
		<ul className="divide-y divide-line">
			{requests.map((request) => (
				<li key={request.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
					<div className="min-w-0 max-w-narrative flex-1 basis-72">
						<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
							<ExtensionStateBadge state={request.state} />
							<Link href={`/extensions/${request.id}`} className="link inline-block py-1">
								{formatDay(request.dueOn)} 延期到 {formatDay(request.newEndOn)}
							</Link>
						</p>
						<p className="text-sm text-ink-2">
							{request.unitName}申请于 {formatInstant(request.askedAt)}
							{request.decidedAt ? `，处理于 ${formatInstant(request.decidedAt)}` : null}
						</p>
						<p className="mt-1 whitespace-pre-wrap">理由：{request.reason}</p>
						{request.decision ? <p className="whitespace-pre-wrap">答复：{request.decision}</p> : null}
					</div>
					{request.mayWithdraw ? <WithdrawExtension request={request} /> : null}
				</li>
			))}
		</ul>
	);
}

/** 撤回, while nobody has decided. */
export function WithdrawExtension({
	request,
}: {
	readonly request: Pick<ExtensionBrief, "id" | "version" | "newEndOn">;
}) {
	return (
		<ConfirmDialog
			trigger="撤回申请"
			title={`撤回延期到 ${formatDay(request.newEndOn)} 的申请？`}
			action={withdrawExtensionAction}
			confirm="撤回"
			pendingLabel="正在撤回…"
		>
			<input type="hidden" name="extensionId" value={request.id} />
			<input type="hidden" name="version" value={request.version} />
			<p>期限不变。撤回后可以重新申请。</p>
		</ConfirmDialog>
	);
}
