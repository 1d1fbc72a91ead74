/** Leads to the words in the document from which something was read. */
export function SourceLink({ id, what }: { readonly id: string; readonly what: string }) {
	return (
		<a href={`#src-${id}`} className="link text-sm print:hidden">
			原文<span className="sr-only">：{what}</span>
		</a>
	);
}
