"use client";

import {
	type FormEvent,
	startTransition,
	useActionState,
	useId,
	useRef,
	useState,
	useTransition,
} from "react";
import { type FormState, IDLE } from "@/lib/contracts/form-state";
import { useTurns } from "./acts-in-turn";
import { announce, announceLeft } from "./notice";
import { newRequestId } from "./request-id";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const NOT_SENT =
	"没有连上服务器，不能确定是否已提交。请检查网络后再提交一次，不会重复；您填写的内容仍在这里。";

/** A refusal that the server never gave. */
function unreachable(): FormState {
	return { status: "refused", message: NOT_SENT, fieldErrors: [], values: {}, nonce: newRequestId() };
}

function bare(name: string): string {
	return name.replace(/\[\]$/, "");
}

/**
 * State of one ActionForm. With JavaScript the action is called by hand: React would otherwise empty the
 * fields after a refusal and tear down the page when the network fails. Without, the form posts itself and
 * `useActionState` hands back the state that the server rendered.
 */
export function useActionForm(action: FormAction, initial: FormState, whenDone: () => void) {
	const [posted, formAction] = useActionState(action, initial);
	const [live, setLive] = useState<FormState | null>(null);
	const [touchedNames, setTouchedNames] = useState<ReadonlySet<string>>(new Set());
	const [sent, setSent] = useState<FormData | null>(null);
	const [requestId, setRequestId] = useState(newRequestId);
	const [round, setRound] = useState(0);
	const [labels] = useState(() => new Map<string, string>());
	const [, startSending] = useTransition();
	const isSending = useRef(false);
	const turns = useTurns();
	const prefix = useId();
	const state = live ?? posted;

	/** Idle stands for an action that led to another page. */
	function settle(answer: FormState) {
		isSending.current = false;
		// In one step with the page's new data, so that fresh fields show fresh values.
		startTransition(() => {
			setSent(null);
			setLive(answer);
			setTouchedNames(new Set());
			if (answer.status === "refused") return;
			setRequestId(newRequestId());
			setRound((count) => count + 1);
		});
		if (answer.status === "refused") return;
		if (answer.status === "done") announce(answer.message);
		else announceLeft();
		whenDone();
	}

	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		if (isSending.current) return;
		const submitter = (event.nativeEvent as SubmitEvent).submitter;
		if (turns?.waits({ form: event.currentTarget, submitter })) return;
		isSending.current = true;
		const data = new FormData(event.currentTarget, submitter);
		setSent(data);
		startSending(async () => {
			try {
				const send = () => action(state, data);
				settle(await (turns ? turns.run(send) : send()));
			} catch (error) {
				// The router already goes where the action said; what is left is to forget the used request id.
				settle(isRedirect(error) ? IDLE : unreachable());
			}
		});
	}

	const errors = new Map(
		state.status === "refused" ? state.fieldErrors.map(({ field, message }) => [bare(field), message]) : [],
	);
	const values = posted.status === "refused" && live === null ? posted.values : {};
	const touched = (name: string) => {
		if (errors.has(bare(name))) setTouchedNames((names) => new Set(names).add(bare(name)));
	};
	const context = {
		prefix,
		errorOf: (name: string) => (touchedNames.has(bare(name)) ? null : (errors.get(bare(name)) ?? null)),
		typed: (name: string) => values[name] ?? values[`${name}[]`],
		touched,
		sent,
		labels,
	};
	return {
		context,
		state,
		formAction,
		requestId,
		round,
		submit,
		/** A field was changed: its old error no longer speaks of it. */
		touched,
	} as const;
}

function isRedirect(error: unknown): boolean {
	return (
		typeof error === "object" &&
		error !== null &&
		"digest" in error &&
		typeof error.digest === "string" &&
		error.digest.startsWith("NEXT_REDIRECT")
	);
}
