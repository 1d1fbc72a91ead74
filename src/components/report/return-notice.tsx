import type { FigureDto, ReturnDto } from "@/lib/contracts/report-pages";
import { formatInstant } from "@/lib/format/dates";
import { reportPartWord } from "@/lib/format/report-words";

interface ReturnNoticeProps {
	readonly returned: ReturnDto;
	readonly figures: readonly FigureDto[];
}

/** Why the report came back, before anything else on the page. */
export function ReturnNotice({ returned, figures }: ReturnNoticeProps) {
	return (
		<section
			aria-label="退回意见"
			className="mb-5 max-w-form rounded-sm border-2 border-accent bg-paper px-4 py-3"
		>
			<p className="font-semibold">
				退回意见
				<span className="ml-2 text-sm font-normal text-ink-2">
					{returned.byName} · {formatInstant(returned.at)}
				</span>
			</p>
			<p className="mt-1 whitespace-pre-wrap">{returned.reason}</p>
			{returned.fields.length > 0 ? (
				<p className="mt-1 text-sm text-ink-2">
					需要修改：{returned.fields.map((field) => reportPartWord(field, figures)).join("、")}
				</p>
			) : null}
		</section>
	);
}

/** Beside a field that the return names. */
export function returnedHelp(returned: ReturnDto | null, part: string): string {
	return returned?.fields.includes(part) ? "退回意见要求修改这一项。" : "";
}
