import type { Audit } from "../model/audit.ts";

/** What every page tells of the site it belongs to. */
export interface SiteFacts extends Pick<Audit, "version" | "made" | "collection"> {
	/** Written for this project, and labelled so. Where it is not said, outlets at `.example` addresses are. */
	readonly demonstration?: boolean;
	/** Of the site, where it has one of its own. */
	readonly title?: string;
	/** Where the site is found, without a slash at the end. */
	readonly url?: string;
	/** Where replies go: a mail address, or a page. */
	readonly contact?: string;
	/** What was wrong on a page and no longer is, newest first. */
	readonly corrections?: readonly { readonly at: string; readonly text: string; readonly story?: string }[];
	/** Whether this site takes decisions about findings. */
	readonly canReview?: boolean;
	/** Whether findings about real outlets are left out until a person has confirmed them: that none is shown says less then. */
	readonly confirmedOnly?: boolean;
	/** Whether whole articles may be shown, and quoted without limit: on the machine that has them, and nowhere else. */
	readonly wholeTexts?: boolean;
}
