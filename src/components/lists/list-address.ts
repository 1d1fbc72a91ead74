/** The address of a list with these filters; what is empty, and the first page, is left out. */
export function listAddress(
	path: string,
	filters: Readonly<Record<string, string | number | undefined>>,
	page = 1,
): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(filters)) {
		if (name !== "page" && value !== undefined && value !== "") query.set(name, String(value));
	}
	if (page > 1) query.set("page", String(page));
	const text = query.toString();
	return text ? `${path}?${text}` : path;
}

/** Whether any filter is in use. The page is no filter. */
export function isFiltered(filters: Readonly<Record<string, string | number | undefined>>): boolean {
	return Object.entries(filters).some(
		([name, value]) => name !== "page" && value !== undefined && value !== "",
	);
}
