/** What a form of a page would send: hidden and filled fields, ticked boxes; buttons apart. */
export interface PageForm {
	readonly fields: readonly (readonly [string, string])[];
	readonly boxes: readonly { readonly name: string; readonly value: string; readonly checked: boolean }[];
	readonly buttons: readonly { readonly name: string; readonly value: string }[];
}

/** The form with this accessible name on a page; null when the page has none. */
export function formOn(html: string, label: string): PageForm | null {
	const text = html
		.split(/(?=<form)/)
		.find((part) => part.startsWith("<form") && attribute(openTag(part), "aria-label") === label);
	if (!text) return null;
	const form = text.split("</form>")[0] ?? "";
	const inputs = tags(form, "input").filter(
		(tag) => !["$ACTION", "requestId"].some((own) => attribute(tag, "name")?.startsWith(own)),
	);
	const named = (tag: string) => ({
		name: attribute(tag, "name") ?? "",
		value: attribute(tag, "value") ?? "",
	});
	const isBox = (tag: string) => attribute(tag, "type") === "checkbox";
	const isRadio = (tag: string) => attribute(tag, "type") === "radio";
	const isChecked = (tag: string) => attribute(tag, "checked") !== null;
	const texts = [...form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(
		([, open = "", value = ""]) => [attribute(open, "name") ?? "", decoded(value)] as const,
	);
	const fields = inputs
		.filter(
			(tag) =>
				attribute(tag, "name") &&
				!isBox(tag) &&
				attribute(tag, "type") !== "file" &&
				(!isRadio(tag) || isChecked(tag)),
		)
		.map((tag) => [named(tag).name, named(tag).value] as const);
	return {
		fields: [...fields, ...texts],
		boxes: inputs.filter(isBox).map((tag) => ({ ...named(tag), checked: isChecked(tag) })),
		buttons: tags(form, "button")
			.filter((tag) => attribute(tag, "name"))
			.map(named),
	};
}

/** The fields with some of them replaced. */
export function typed(
	fields: readonly (readonly [string, string])[],
	changes: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
	const kept = fields.filter(([name]) => !(name in changes));
	return [...kept, ...Object.entries(changes)];
}

function openTag(text: string): string {
	return text.slice(0, text.indexOf(">") + 1);
}

function tags(html: string, name: string): string[] {
	return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string | null {
	const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>]|$)`, "i").exec(tag);
	return found ? decoded(found[1] ?? "") : null;
}

function decoded(text: string): string {
	return text
		.replaceAll("&quot;", '"')
		.replaceAll("&#x27;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}
