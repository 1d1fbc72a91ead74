import { ButtonLink } from "./button";
import { EmptyState } from "./empty-state";

/** Missing and forbidden look the same: a refusal never tells whether a thing exists. */
export function Refused({ homeHref = "/" }: { readonly homeHref?: string }) {
	return (
		<div className="card mx-auto my-8 max-w-form">
			<h1 className="sr-only">没有找到这个页面</h1>
			<EmptyState
				title="没有找到这个页面，或者您没有查看权限"
				action={<ButtonLink href={homeHref}>回到首页</ButtonLink>}
			>
				<p>请核对地址。如果工作需要查看，请联系系统管理员。</p>
			</EmptyState>
		</div>
	);
}
