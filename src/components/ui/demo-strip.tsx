/** Says on every page that nothing here is real. `day` as people read it: 2024年8月15日. */
export function DemoStrip({ day }: { readonly day: string }) {
	return (
		<aside
			aria-label="演示说明"
			className="border-b border-line bg-accent-tint px-4 py-1 text-center text-sm text-accent print:border-0"
		>
			演示数据 · 今天是 {day}
		</aside>
	);
}
