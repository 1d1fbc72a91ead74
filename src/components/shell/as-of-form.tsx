import type { PageView } from "@/lib/contracts/view-at";

/** A filter of the page that the form hands on. */
export interface Kept {
	readonly name: string;
	readonly value: string;
}

interface AsOfFormProps {
	readonly view: PageView;
	readonly path: string;
	readonly kept: readonly Kept[];
}

/** Asks for the same page at another point. An ordinary form: it works without JavaScript. */
export function AsOfForm({ view, path, kept }: AsOfFormProps) {
	return (
		<form
			method="get"
			action={path}
			aria-label="选择截至日期"
			className="flex flex-wrap items-end gap-x-4 gap-y-1 pb-2 print:hidden"
		>
			{kept.map(({ name, value }) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<label className="text-sm">
				截至日期
				<input
					type="date"
					name="asOf"
					className="input mt-0.5 w-44"
					min={view.minOn}
					max={view.maxOn}
					defaultValue={view.at.asOf}
				/>
			</label>
			<label className="flex min-h-9 items-center gap-2 text-sm pointer-coarse:min-h-11">
				<input type="checkbox" name="known" value="then" defaultChecked={view.knownThen} className="size-4" />
				按当时已知
			</label>
			<button type="submit" className="button-secondary">
				查看
			</button>
		</form>
	);
}
