"use server";

import { removeFileInput } from "@/lib/contracts/file-inputs";
import { FILE_SENTENCES } from "@/lib/format/refusals-files";
import { formAction } from "@/server/action/form-action";
import { removeFile } from "./commands";
import { dropObjects } from "./pending-objects";

/** Takes a file off a report or milestone. */
export const removeFileAction = formAction({
	input: removeFileInput,
	run: async (actor, { fileId }, requestId) => {
		const outcome = await removeFile(actor, fileId, requestId);
		if (outcome.ok) await dropObjects(outcome.value.keys);
		return outcome;
	},
	done: ({ name }) => ({ message: `已移除“${name}”。` }),
	explain: (reason) => ({ message: FILE_SENTENCES[reason] }),
});
