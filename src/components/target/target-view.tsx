import { HistoryList } from "@/components/milestone/history-list";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import { COMPARATOR_WORDS, TARGET_CURVE_WORDS, TARGET_SOURCE_WORDS } from "@/lib/format/labels";
import { enteredText, figureText, measureWords } from "@/lib/format/target-words";
import { Checkpoints } from "./checkpoints";
import { Evidence } from "./evidence";
import { Expectation } from "./expectation";
import { TargetFigures } from "./figures";
import { EnterReading } from "./reading-form";
import { ReadingHistory } from "./reading-history";
import { SplitTarget } from "./split-form";
import { SplitHistory } from "./split-history";

/** The page of one target: its figures, what is behind them, and what its lead can do about them. */
export function TargetView({ page }: { readonly page: TargetPageDto }) {
	const isSplit = page.source === "units" && page.cells === "all";
	return (
		<>
			<PageHead
				trail={[
					{ label: `${page.year}年度`, href: "/projects" },
					{ label: page.project.shortName, href: `/projects/${page.project.id}` },
				]}
				title={
					<>
						{page.name} {page.isSampleSplit ? <Tag>演示分解</Tag> : null}
					</>
				}
				light={page.light}
				meta={<span>牵头：{page.leadNames.join("、")}</span>}
				action={
					<>
						<MainAct page={page} />
						{page.mayAdjust ? <ButtonLink href={`/targets/${page.id}/adjust`}>调整指标</ButtonLink> : null}
					</>
				}
			/>
			<TargetFigures page={page} />
			<Section
				id="actual"
				title="数据明细"
				note={page.source === "units" ? "各单位最新的计入数" : null}
				look="flush"
			>
				<Evidence page={page} />
			</Section>
			<Section id="expected" title="序时进度">
				<Expectation page={page} />
			</Section>
			<Section id="goal" title="目标与阶段目标" look="flush">
				<Checkpoints page={page} />
			</Section>
			<Section id="about" title="怎样计算">
				<About page={page} />
			</Section>
			{page.readingForm ? (
				<Section id="reading" title="填报数据">
					<EnterReading page={page} form={page.readingForm} />
				</Section>
			) : null}
			{isSplit ? (
				<Section
					id="split"
					title="指标分解"
					note={page.isSampleSplit ? "现行分解是演示数据，不是正式分解" : null}
				>
					{page.splitForm ? <SplitTarget page={page} form={page.splitForm} /> : null}
					<h3 className={page.splitForm ? "mt-6 mb-2 font-semibold" : "sr-only"}>分解记录</h3>
					<SplitHistory page={page} />
				</Section>
			) : null}
			{page.adjustments.total > 0 ? (
				<Section id="adjustments" title="年度调整">
					<HistoryList history={page.adjustments} moreHref={`/adjustments?project=${page.project.id}`} />
				</Section>
			) : null}
			{page.cells === "none" ? null : (
				<Section id="history" title="填报记录" note={historyNote(page)}>
					<ReadingHistory page={page} />
				</Section>
			)}
		</>
	);
}

function MainAct({ page }: { readonly page: TargetPageDto }) {
	if (page.readingForm) {
		return (
			<ButtonLink href="#reading" variant="primary">
				填报数据
			</ButtonLink>
		);
	}
	return page.splitForm ? (
		<ButtonLink href="#split" variant={page.allocated === null ? "primary" : "secondary"}>
			{page.allocated === null ? "分解指标" : "调整分解"}
		</ButtonLink>
	) : null;
}

function About({ page }: { readonly page: TargetPageDto }) {
	const { measure, minPerUnit, unitLabel, limitedBy } = page;
	return (
		<DefinitionList
			items={[
				{ term: "计数内容", value: page.counts },
				{
					term: "目标",
					value: `${COMPARATOR_WORDS[page.comparator]} ${figureText(page.goal, unitLabel)}，超过的部分计为超额${page.original.goal === null ? "" : `（原定 ${figureText(page.original.goal, unitLabel)}）`}`,
				},
				{ term: "汇总方式", value: measureWords(measure, minPerUnit, unitLabel) },
				{ term: "数据来源", value: TARGET_SOURCE_WORDS[page.source] },
				...(page.original.name ? [{ term: "原定名称", value: page.original.name }] : []),
				{ term: "起止日期", value: `${page.startOn} 至 ${page.dueOn}${originalDays(page)}` },
				{ term: "推进方式", value: TARGET_CURVE_WORDS[page.curve] },
				{ term: "指标出处", value: page.origin === "文本" ? "计划原文" : "人工补充" },
				...(page.allocated === null || page.measure === "unitsMeeting"
					? []
					: [
							{
								term: "已分解",
								value:
									measure === "rate"
										? `分母合计 ${enteredText(page.allocated)}`
										: figureText(page.allocated, unitLabel),
							},
						]),
				...(limitedBy
					? [
							{
								term: "上限",
								value: (
									<>
										每个单位不超过其
										<Link href={`/targets/${limitedBy.id}`} className="link">
											{limitedBy.name}
										</Link>
										数
									</>
								),
							},
						]
					: []),
				...page.doubts.map((text, index) => ({
					term: index === 0 ? "存疑" : `存疑 ${index + 1}`,
					value: text,
				})),
			]}
		/>
	);
}

function originalDays({ original, startOn, dueOn }: TargetPageDto): string {
	if (original.startOn === null && original.dueOn === null) return "";
	return `（原定 ${original.startOn ?? startOn} 至 ${original.dueOn ?? dueOn}）`;
}

function historyNote({ readings, readingsTotal }: TargetPageDto): string {
	return readingsTotal > readings.length
		? `最近 ${readings.length} 条，共 ${readingsTotal} 条`
		: `共 ${readingsTotal} 条`;
}
