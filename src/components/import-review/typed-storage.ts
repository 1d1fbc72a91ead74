// What is typed and not yet saved, kept by the browser until it is saved or thrown away: neither leaving the page nor
// closing the browser loses it. Where the browser keeps nothing (its storage is switched off), forms work all the same.

const PREFIX = "typed:";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
/** By the name of the control, see namesOf. */
type Typed = Readonly<Record<string, string>>;

/** What a form is kept under: whose it is, of which import, and which of its forms. */
export interface KeptAs {
	readonly viewer: string;
	readonly importId: string;
	readonly form: string;
}

export const keptName = ({ viewer, importId, form }: KeptAs) => `${importId}/${viewer}/${form}`;

const isTick = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/** Those that a person fills in, by names that stay when others come and go: a box is named by its value, too. */
function controlsOf(form: HTMLFormElement): Map<string, Control> {
	const all = [...form.querySelectorAll<Control>("input, select, textarea")];
	const typed = all.filter(({ type, name }) => type !== "hidden" && name !== "");
	return new Map(
		typed.map((control) => [isTick(control) ? `${control.name}=${control.value}` : control.name, control]),
	);
}

function drawnValue(control: Control): string {
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
	}
	return isTick(control) ? String(control.defaultChecked) : control.defaultValue;
}

const typedValue = (control: Control) => (isTick(control) ? String(control.checked) : control.value);

/** Runs what uses the browser's storage; nothing where it is switched off or full. */
function withStorage(use: (storage: Storage) => void): void {
	try {
		use(localStorage);
	} catch (error) {
		if (error instanceof DOMException) return;
		throw error;
	}
}

/** Keeps of a form what is another than the page has drawn. */
export function keepTyped(name: string, form: HTMLFormElement): void {
	const typed = [...controlsOf(form)].flatMap(([key, control]) =>
		typedValue(control) === drawnValue(control) ? [] : [[key, typedValue(control)] as const],
	);
	withStorage((storage) => {
		if (typed.length === 0) storage.removeItem(PREFIX + name);
		else storage.setItem(PREFIX + name, JSON.stringify(Object.fromEntries(typed)));
	});
}

/** Forgets what was typed into a form: it was saved, or is not wanted. */
export function forgetTyped(name: string): void {
	withStorage((storage) => storage.removeItem(PREFIX + name));
}

/** Forgets what was typed about imports that are no longer under review. */
export function forgetOthers(importIds: readonly string[]): void {
	withStorage((storage) => {
		for (const key of Object.keys(storage)) {
			const isOpen = importIds.some((id) => key.startsWith(`${PREFIX}${id}/`));
			if (key.startsWith(PREFIX) && !isOpen) storage.removeItem(key);
		}
	});
}

function isTyped(value: unknown): value is Typed {
	return (
		typeof value === "object" &&
		value !== null &&
		!Array.isArray(value) &&
		Object.values(value).every((one) => typeof one === "string")
	);
}

function keptOf(name: string): Typed {
	let text: string | null = null;
	withStorage((storage) => {
		text = storage.getItem(PREFIX + name);
	});
	const value: unknown = JSON.parse(text ?? "{}");
	return isTyped(value) ? value : {};
}

/** Puts what was kept back into the form; false where nothing was kept that the page does not have by now. */
export function restoreTyped(name: string, form: HTMLFormElement): boolean {
	const controls = controlsOf(form);
	let isChanged = false;
	for (const [key, value] of Object.entries(keptOf(name))) {
		const control = controls.get(key);
		if (control === undefined || typedValue(control) === value) continue;
		if (isTick(control)) control.checked = value === "true";
		else control.value = value;
		control.dispatchEvent(new Event("input", { bubbles: true }));
		isChanged = true;
	}
	return isChanged;
}
