import { ActsInTurn } from "@/components/ui/acts-in-turn";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { ImportReviewPage } from "@/lib/contracts/import-review";
import type { ReviewOf } from "./act";
import { DoubtList } from "./doubt-list";
import { MadeList } from "./made-list";
import { OriginalCells } from "./original-cells";
import { Pointing } from "./pointing";
import { TargetList } from "./target-list";
import { TextPart } from "./text-part";
import { UnitPart } from "./unit-part";
import { WindowList } from "./window-list";

interface ReviewScreenProps {
	readonly page: ImportReviewPage;
	/** Id of who looks. */
	readonly viewer: string;
}

/** One project of an import: the document on one side, what was read from it on the other, doubts first. */
export function ReviewScreen({ page, viewer }: ReviewScreenProps) {
	const { importId, version, number, isOpen } = page;
	const of: ReviewOf = { importId, version, number, isOpen, viewer };
	const overview = `/plans/imports/${importId}`;
	return (
		<>
			<PageHead
				trail={[
					{ label: "导入年度计划", href: "/plans/imports" },
					{ label: `${page.year}年 · ${page.fileName}`, href: overview },
				]}
				title={`${number}. ${page.title}`}
				meta={
					<span>
						{isOpen
							? `第 ${page.place} 个项目，共 ${page.of} 个。每处修改当即保存；没有保存的填写留在本浏览器中。`
							: "已发布为年度计划，这里只供查看。"}
					</span>
				}
				action={<Steps page={page} overview={overview} />}
			/>
			<ActsInTurn key={`${importId}/${number}`} version={version}>
				<Pointing>
					<div className="review-columns">
						<div className="review-original">
							<OriginalCells cells={page.original} />
						</div>
						<div className="min-w-0">
							<DoubtList doubts={page.doubts} of={of} />
							<WindowList page={page} of={of} />
							<TargetList page={page} of={of} />
							<UnitPart page={page} of={of} />
							<TextPart page={page} of={of} />
							<MadeList made={page.made} of={of} />
						</div>
					</div>
				</Pointing>
			</ActsInTurn>
		</>
	);
}

interface StepsProps {
	readonly page: ImportReviewPage;
	readonly overview: string;
}

function Steps({ page: { previous, next }, overview }: StepsProps) {
	return (
		<>
			{previous !== null ? (
				<ButtonLink href={`${overview}/projects/${previous}`}>上一个项目</ButtonLink>
			) : null}
			{next !== null ? (
				<ButtonLink href={`${overview}/projects/${next}`} variant="primary">
					下一个项目
				</ButtonLink>
			) : (
				<ButtonLink href={overview} variant="primary">
					返回总览
				</ButtonLink>
			)}
		</>
	);
}
