import type { ReactNode } from "react";

/** A short word about a thing that is no state: 常态化, 示例数据, 工作线. */
export function Tag({ children }: { readonly children: ReactNode }) {
	return (
		<span className="inline-block rounded-sm border border-dashed border-edge px-1.5 text-xs whitespace-nowrap text-ink-2">
			{children}
		</span>
	);
}
