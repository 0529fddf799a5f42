import type { Audit } from "../model/audit.ts";

/** What a dossier tells of the audit it comes from. */
export interface AuditFacts extends Pick<Audit, "version" | "made" | "collection"> {
	/** Written for this project, and labelled so. Where it is not said, outlets at `.example` addresses are. */
	readonly demonstration?: boolean;
}
