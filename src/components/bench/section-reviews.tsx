import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { BenchReview } from "@/lib/contracts/project";
import { formatDay } from "@/lib/format/dates";
import { REPORT_KIND_WORDS } from "@/lib/format/labels";

/** Reports that wait for my review, the longest waiting first. Nothing where none does. */
export function SectionReviews({ reviews }: { readonly reviews: readonly BenchReview[] }) {
	if (reviews.length === 0) return null;
	return (
		<Section id="reviews" title={`待我审核（${reviews.length}）`} look="flush">
			<Table caption="待我审核的报告" phone="stack">
				<thead>
					<tr>
						<th scope="col">报告</th>
						<th scope="col">节点</th>
						<th scope="col">提交日期</th>
						<th scope="col">已等待</th>
					</tr>
				</thead>
				<tbody>
					{reviews.map((review) => (
						<tr key={review.reportId}>
							<th scope="row">
								<Link href={`/reports/${review.reportId}`} className="link inline-block py-1">
									{review.unitName}
								</Link>{" "}
								<Tag>{REPORT_KIND_WORDS[review.kind]}</Tag>
							</th>
							<td data-label="节点" className="md:max-w-120">
								<span>
									<span className="text-ink-2">{review.projectName}</span> {review.words}
								</span>
							</td>
							<td data-label="提交日期" className="whitespace-nowrap">
								{formatDay(review.submittedOn)}
							</td>
							<td data-label="已等待" className="whitespace-nowrap">
								{review.workingDays === 0 ? "今天提交" : `${review.workingDays} 个工作日`}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	);
}
