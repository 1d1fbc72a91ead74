import type { Page } from "@playwright/test";

/** One picture of docs/使用手册.md: who looks at what. */
export interface Picture {
	/** Of its file, without .png. */
	readonly name: string;
	/** The demonstration's account; absent: nobody has signed in. */
	readonly as?: string;
	readonly path: string;
	/** What is opened or typed before; nothing that another picture shows. */
	readonly prepare?: (page: Page) => Promise<void>;
	/** What stands at the upper edge; absent: the head of the page. */
	readonly at?: string;
	/** Whether it shows times of the machine's clock. */
	readonly showsRealTimes?: boolean;
	/** 390 px wide. */
	readonly onPhone?: boolean;
}
