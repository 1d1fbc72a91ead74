import type { Day } from "@/lib/domain/time/day";
import { originalEndWords } from "@/lib/format/extension-words";

interface OriginalEndProps {
	readonly dueOn: Day;
	/** The end of the plan. */
	readonly endOn: Day;
	/** Inline after a sentence instead of on a line of its own. */
	readonly inline?: boolean;
}

/** 原定 9月30日, wherever a due day that was moved is shown; nothing where it stands as planned. */
export function OriginalEnd({ dueOn, endOn, inline = false }: OriginalEndProps) {
	const words = originalEndWords(dueOn, endOn);
	if (words === null) return null;
	return inline ? <span>，{words}</span> : <span className="block text-sm text-ink-2">{words}</span>;
}
