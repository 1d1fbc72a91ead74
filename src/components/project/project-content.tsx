import { UnitNames } from "@/components/lists/unit-name";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ProjectPageDto } from "@/lib/contracts/project";

/** Characters that stand open; the paragraphs after them are folded. */
const OPEN_CHARACTERS = 160;

/** 主要内容 as the table has it, its units, and what a reader should know was unsure. */
export function ProjectContent({ page }: { readonly page: ProjectPageDto }) {
	const open = openParagraphs(page.mainContent);
	const folded = page.mainContent.slice(open);
	return (
		<Section id="content" title="主要内容">
			<div className="max-w-narrative space-y-2">
				{page.mainContent.slice(0, open).map((paragraph) => (
					<p key={paragraph}>{paragraph}</p>
				))}
				{folded.length > 0 ? (
					<Disclosure summary={`其余 ${folded.length} 段`}>
						<div className="space-y-2">
							{folded.map((paragraph) => (
								<p key={paragraph}>{paragraph}</p>
							))}
						</div>
					</Disclosure>
				) : null}
			</div>
			<div className="mt-4">
				<DefinitionList
					items={[
						{ term: "牵头科室、单位", value: <UnitNames units={page.leads} /> },
						{ term: "责任单位、板块", value: <Responsible responsible={page.responsible} /> },
					]}
				/>
			</div>
			<Doubts page={page} />
		</Section>
	);
}

/** At least one paragraph, and as many as fit. */
function openParagraphs(paragraphs: readonly string[]): number {
	let characters = 0;
	const fitting = paragraphs.findIndex((paragraph) => {
		characters += paragraph.length;
		return characters > OPEN_CHARACTERS;
	});
	return fitting === -1 ? paragraphs.length : Math.max(1, fitting);
}

function Responsible({ responsible }: Pick<ProjectPageDto, "responsible">) {
	return responsible.map(({ name, href, members }, index) => (
		<span key={name}>
			{index > 0 ? "、" : null}
			{href ? (
				<Link href={href} className="link inline-block py-0.5">
					{name}
				</Link>
			) : (
				name
			)}
			{members === null ? null : members === 0 ? "（成员名单未维护）" : `（${members} 个单位）`}
		</span>
	));
}

function Doubts({ page }: { readonly page: ProjectPageDto }) {
	if (page.doubts.length === 0 && page.rawMainContent === null) return null;
	return (
		<div className="mt-4 max-w-narrative border-t border-line pt-3">
			{page.doubts.length > 0 ? (
				<>
					<h3 className="font-semibold">录入时的存疑（{page.doubts.length}）</h3>
					<ul className="mt-1 list-disc space-y-1 pl-5 text-ink-2">
						{page.doubts.map(({ id, text, href }) => (
							<li key={id}>
								{text}
								{href ? (
									<Link href={href} className="link ml-1 inline-block">
										查看
									</Link>
								) : null}
							</li>
						))}
					</ul>
				</>
			) : null}
			{page.rawMainContent ? (
				<Disclosure summary="文件原文与上面有出入，查看原文" className="mt-2">
					<p className="whitespace-pre-wrap text-ink-2">{page.rawMainContent}</p>
				</Disclosure>
			) : null}
		</div>
	);
}
