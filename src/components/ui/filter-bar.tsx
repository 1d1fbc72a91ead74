import Form from "next/form";
import type { ReactNode } from "react";
import { usePagePoint } from "#page-point";
import { ButtonLink } from "./button";
import { Disclosure } from "./disclosure";

interface FilterBarProps {
	/** The list's own address; the filters become its query. */
	readonly action: string;
	/** At most three fields. */
	readonly children: ReactNode;
	/** The rest, behind 展开. */
	readonly more?: ReactNode;
	/** Whether one of the rest is in use: then they stand open. */
	readonly moreInUse?: boolean;
	/** The verb of the button where it is no filter. */
	readonly submit?: string;
	/** Whether any filter is in use: then it can be cleared. */
	readonly inUse?: boolean;
}

/** Filters above a list. The address holds them, so that a link shows a colleague the same. */
export function FilterBar({
	action,
	children,
	more,
	moreInUse = false,
	submit = "筛选",
	inUse = false,
}: FilterBarProps) {
	return (
		<Form action={action} role="search" className="filter-bar card mb-4 px-4 pt-3 pb-1 print:hidden">
			{usePagePoint().map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<div className="flex flex-wrap items-end gap-x-4">
				{children}
				<div className="mb-3 flex gap-2">
					<button type="submit" className="button-secondary">
						{submit}
					</button>
					{inUse ? (
						<ButtonLink href={action} variant="quiet">
							清除
						</ButtonLink>
					) : null}
				</div>
			</div>
			{more ? (
				<Disclosure summary="展开更多条件" open={moreInUse} className="mb-2">
					<div className="flex flex-wrap items-end gap-x-4">{more}</div>
				</Disclosure>
			) : null}
		</Form>
	);
}
