import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { PendingExtensions } from "@/lib/contracts/extension-pages";
import { formatDay, formatInstant } from "@/lib/format/dates";

/** 待批延期 N, beside a heading; nothing where none waits. */
export function PendingExtensionsLink({ pending }: { readonly pending: PendingExtensions | null }) {
	if (!pending || pending.requests.length === 0) return null;
	const [only] = pending.requests;
	const href = pending.requests.length === 1 && only ? `/extensions/${only.id}` : "/extensions?state=asked";
	return (
		<Link href={href} className="link inline-block py-1">
			待批延期 {pending.requests.length}
		</Link>
	);
}

/** Requests of a lead that no leader has decided yet. Nothing where there is none. */
export function SectionExtensions({ pending }: { readonly pending: PendingExtensions | null }) {
	if (!pending || pending.requests.length === 0) return null;
	return (
		<Section id="extensions" title={`待批延期（${pending.requests.length}）`} look="flush">
			<ul className="divide-y divide-line">
				{pending.requests.map((request) => (
					<li key={request.id} className="px-3 py-2">
						<Link href={`/extensions/${request.id}`} className="link inline-block py-1">
							{request.words}
						</Link>
						<span className="block text-sm text-ink-2">
							{request.projectName} · 原定 {formatDay(request.endOn)}，申请延期到{" "}
							{formatDay(request.newEndOn)} · {formatInstant(request.askedAt)} 申请，等待局领导审批
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
