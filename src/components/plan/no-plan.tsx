import { EmptyState } from "@/components/ui/empty-state";

/** Stands where a plan's pages will be, before the first one was published. */
export function NoPlan() {
	return (
		<div className="card mx-auto my-8 max-w-form">
			<h1 className="sr-only">还没有年度计划</h1>
			<EmptyState title="还没有发布年度计划">
				<p>计划由系统管理员导入并发布。发布以后，项目、节点和指标会显示在这里。</p>
			</EmptyState>
		</div>
	);
}
