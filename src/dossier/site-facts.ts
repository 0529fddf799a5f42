import type { Audit } from "../model/audit.ts";

/** What every page tells of the site it belongs to. */
export interface SiteFacts extends Pick<Audit, "version" | "made" | "collection"> {
	/** Written for this project, and labelled so. Where it is not said, outlets at `.example` addresses are. */
	readonly demonstration?: boolean;
}
