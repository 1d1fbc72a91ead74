/** Stands where a page will be; nothing moves. The words are for who cannot see it. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
	return (
		<div role="status">
			<span className="sr-only">正在载入…</span>
			<div aria-hidden="true">
				<div className="mb-6 h-7 w-64 max-w-full rounded-sm bg-line" />
				<div className="card">
					{Array.from({ length: rows }, (_, row) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: empty rows have nothing else to tell them apart.
						<div key={row} className="border-b border-line px-4 py-3 last:border-0">
							<div className="h-4 rounded-sm bg-grey-tint" style={{ width: `${90 - ((row * 17) % 50)}%` }} />
						</div>
					))}
				</div>
			</div>
		</div>
	);
}
