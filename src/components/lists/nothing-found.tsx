import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface NothingFoundProps {
	/** What the list holds: 项目, 节点. */
	readonly of: string;
	/** Whether filters are in use; their list without them is at `path`. */
	readonly filtered: boolean;
	readonly path: string;
}

/** Why a list is empty, and the way out. */
export function NothingFound({ of, filtered, path }: NothingFoundProps) {
	return filtered ? (
		<EmptyState title={`没有符合条件的${of}`} action={<ButtonLink href={path}>查看全部{of}</ButtonLink>}>
			<p>请放宽筛选条件。</p>
		</EmptyState>
	) : (
		<EmptyState title={`没有您能查看的${of}`}>
			<p>您的单位不承担本年度计划中的项目。如有疑问，请联系办公室。</p>
		</EmptyState>
	);
}
