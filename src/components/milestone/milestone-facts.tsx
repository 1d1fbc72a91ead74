import { UnitNames } from "@/components/lists/unit-name";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import type { MilestonePageDto } from "@/lib/contracts/milestone-page";
import { formatDay, formatDue, formatWindow } from "@/lib/format/dates";
import { originalEndWords } from "@/lib/format/extension-words";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";

/** What the plan says about the milestone, and what was unsure when it was taken over. */
export function MilestoneFacts({ page }: { readonly page: MilestonePageDto }) {
	return (
		<>
			<DefinitionList items={factsOf(page)} />
			{page.doubts.length > 0 ? (
				<div className="mt-3 max-w-narrative border-t border-line pt-3">
					<h3 className="font-semibold">录入时的存疑</h3>
					<ul className="mt-1 list-disc space-y-1 pl-5 text-ink-2">
						{page.doubts.map((doubt) => (
							<li key={doubt}>{doubt}</li>
						))}
					</ul>
				</div>
			) : null}
		</>
	);
}

function factsOf(page: MilestonePageDto): Definition[] {
	const isOpen = page.status === "notStarted" || page.status === "inProgress";
	const due =
		isOpen && page.kind !== "continuous" ? formatDue(page.dueOn, page.today) : formatDay(page.dueOn);
	return [
		{
			term: "时间",
			value: (
				<>
					{formatWindow(page.startOn, page.endOn, page.precision)}
					<span className="ml-2 text-ink-2">
						{formatDay(page.startOn)} 至 {formatDay(page.endOn)}
					</span>
					{page.original.startOn || page.original.endOn ? (
						<span className="block text-ink-2">
							原定 {formatDay(page.original.startOn ?? page.startOn)} 至{" "}
							{formatDay(page.original.endOn ?? page.endOn)}，已作年度调整
						</span>
					) : null}
				</>
			),
		},
		...(page.original.words ? [{ term: "原定内容", value: page.original.words }] : []),
		{
			term: "期限",
			value:
				page.dueOn === page.endOn ? due : `${due}，${originalEndWords(page.dueOn, page.endOn)}，已批准延期`,
		},
		{ term: "类型", value: MILESTONE_KIND_WORDS[page.kind] },
		...(page.track ? [{ term: "工作线", value: page.track }] : []),
		{ term: "主办", value: <UnitNames units={page.actingLeads} /> },
		...(page.feeds.length > 0 ? [{ term: "对应指标", value: <Feeds feeds={page.feeds} /> }] : []),
		{ term: "亮灯规则", value: page.rule },
		...(page.rawWords ? [{ term: "文件原文", value: page.rawWords }] : []),
	];
}

function Feeds({ feeds }: Pick<MilestonePageDto, "feeds">) {
	return feeds.map(({ targetId, name }, index) => (
		<span key={targetId}>
			{index > 0 ? "、" : null}
			<Link href={`/targets/${targetId}`} className="link inline-block py-0.5">
				{name}
			</Link>
		</span>
	));
}
