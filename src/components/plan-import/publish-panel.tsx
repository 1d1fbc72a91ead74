import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ImportOverview } from "@/lib/contracts/import-overview";
import { publishImportAction } from "@/server/plan-import/actions";

/** What publishing will do, and what still stands in its way. */
export function PublishPanel({ overview }: { readonly overview: ImportOverview }) {
	return (
		<Section id="publish" title={overview.isPublished ? "已发布" : "发布"}>
			{overview.isPublished ? <Published overview={overview} /> : <Publishing overview={overview} />}
		</Section>
	);
}

function Publishing({ overview }: { readonly overview: ImportOverview }) {
	const { hindrances, year } = overview;
	if (hindrances.length > 0)
		return (
			<>
				<p className="font-semibold">发布前还要处理：</p>
				<ul className="mt-1 list-disc space-y-1 pl-5">
					{hindrances.map(({ sentence, href }) => (
						<li key={sentence}>
							{sentence}{" "}
							<Link href={href} className="link whitespace-nowrap">
								去处理<span className="sr-only">：{sentence}</span>
							</Link>
						</li>
					))}
				</ul>
			</>
		);
	return (
		<>
			<p className="mb-3 max-w-narrative">都已核对，可以发布。{effectOf(overview)}</p>
			<ConfirmDialog
				trigger={`发布${year}年年度计划`}
				triggerVariant="primary"
				title={`发布${year}年年度计划？`}
				action={publishImportAction}
				confirm="发布"
				pendingLabel="正在发布…"
			>
				<Confirming overview={overview} />
			</ConfirmDialog>
		</>
	);
}

function Confirming({ overview }: { readonly overview: ImportOverview }) {
	const { importId, version } = overview;
	return (
		<>
			<input type="hidden" name="importId" value={importId} />
			<input type="hidden" name="version" value={version} />
			<p>{effectOf(overview)}</p>
			<p className="mt-2">发布后不能撤回；要改已发布的计划，请用“调整”，每次调整都有记录。</p>
		</>
	);
}

function effectOf({ year, planTitle, projects, milestones, targets, newUnits }: ImportOverview): string {
	const added = newUnits.length === 0 ? "" : `新增单位 ${newUnits.length} 个（${newUnits.join("、")}）。`;
	return `发布后建立“${planTitle}”：${projects.length} 个项目、${milestones} 个节点、${targets} 个指标。${added}${year}年的计划从${year}年1月1日起在各页面显示；其他年度的计划和已报的内容不变。`;
}

function Published({ overview }: { readonly overview: ImportOverview }) {
	const { year, projects, milestones, targets } = overview;
	return (
		<p className="max-w-narrative">
			{year}年年度计划已发布：{projects.length} 个项目、{milestones} 个节点、{targets}{" "}
			个指标。下面是发布时的内容，点项目名称可对照原文；发布后的调整见“项目页面”。
			<Link href="/plans" className="link">
				查看各年度
			</Link>
		</p>
	);
}
