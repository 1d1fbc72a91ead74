import { Tag } from "@/components/ui/tag";

interface AccountStateProps {
	readonly active: boolean;
	readonly unitActive: boolean;
	readonly mustChangePassword: boolean;
}

/** Whether an account can be used, in words. */
export function AccountState({ active, unitActive, mustChangePassword }: AccountStateProps) {
	return (
		<span className="inline-flex flex-wrap items-center gap-x-2">
			{active ? "可用" : "已停用"}
			{active && !unitActive ? <Tag>单位已停用，不能登录</Tag> : null}
			{active && mustChangePassword ? <Tag>待设置密码</Tag> : null}
		</span>
	);
}
