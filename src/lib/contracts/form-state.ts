/** A sentence in Chinese for one field; `field` is the input's name. */
export interface FieldError {
	readonly field: string;
	readonly message: string;
}

/**
 * What a server action answers to its form. A refusal changes nothing and the form keeps what was typed.
 * `nonce` differs for every answer, so that the same answer twice is still news.
 */
export type FormState =
	| { readonly status: "idle" }
	| {
			readonly status: "done";
			readonly message: string;
			readonly nonce: string;
			/** Of what was changed, where its page holds several forms for it. */
			readonly version?: number;
	  }
	| {
			readonly status: "refused";
			/** The whole form's sentence, shown in the summary. */
			readonly message: string;
			readonly fieldErrors: readonly FieldError[];
			/** What was typed, by field name, for a form that was posted without JavaScript. */
			readonly values: Readonly<Record<string, string | readonly string[]>>;
			readonly nonce: string;
	  };

export const IDLE: FormState = { status: "idle" };

/** The hidden field that makes a resent form recognisable; a UUID rendered with the form. */
export const REQUEST_ID_FIELD = "requestId";

/** Carries the sentence of an act that leads to another page, URI-encoded, for a few seconds. */
export const NOTICE_COOKIE = "notice";
