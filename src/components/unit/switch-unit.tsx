import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { UnitAdminPage } from "@/lib/contracts/unit";
import { setUnitActiveAction } from "@/server/unit/actions";

/** 停用 and 启用, after showing what it leaves behind. */
export function SwitchUnit({ unit }: { readonly unit: UnitAdminPage }) {
	return (
		<ConfirmDialog
			trigger={unit.active ? "停用单位" : "启用单位"}
			triggerVariant={unit.active ? "danger" : "secondary"}
			title={`${unit.active ? "停用" : "启用"}${unit.name}？`}
			action={setUnitActiveAction}
			confirm={unit.active ? "停用" : "启用"}
			confirmVariant={unit.active ? "danger" : "primary"}
		>
			<input type="hidden" name="unitId" value={unit.id} />
			<input type="hidden" name="version" value={unit.version} />
			<input type="hidden" name="active" value={unit.active ? "no" : "yes"} />
			<input type="hidden" name="shownAccounts" value={unit.accounts} />
			<input type="hidden" name="shownDuties" value={unit.openDuties} />
			{unit.active ? (
				<>
					<ul className="mb-3 list-disc pl-5">
						<li>
							{unit.accounts > 0 ? `${unit.accounts} 个账号立即退出，不能再登录和填报` : "没有可用的账号"}
						</li>
						<li>
							{unit.openDuties > 0
								? `${unit.openDuties} 项任务还没有完成，仍记在该单位名下`
								: "没有未完成的任务"}
						</li>
					</ul>
					<p>已有的报告、数据和记录都保留，以后可以重新启用。</p>
				</>
			) : (
				<p>启用后，{unit.accounts} 个账号可以重新登录和填报。</p>
			)}
		</ConfirmDialog>
	);
}
