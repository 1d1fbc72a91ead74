import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";

/** A report at a point at which it had not been submitted. */
export function NotYet() {
	return (
		<>
			<PageHead trail={[{ label: "完成情况报告", href: "/reports" }]} title="尚未提交" />
			<div className="card">
				<EmptyState title="到这一天，这份报告尚未提交">
					<p>请选择更晚的日期，或回到今天查看。</p>
				</EmptyState>
			</div>
		</>
	);
}
