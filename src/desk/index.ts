/**
 * In: a folder in which people keep what they decided and wrote about an audit: reviews, corrections, texts, what the site
 * says of itself. Out: the same, laid over the audit's findings and stories.
 * Never: a decision made by a machine; one lost because the audit was made again; a finding about a real outlet published
 * that nobody confirmed; a quotation that its article does not say.
 */
export { type Correction, correctionsOf } from "./corrections.ts";
export { type Desk, type DeskFacts, deskBeside, openDesk } from "./open-desk.ts";
export { refusalsOf } from "./place-text.ts";
export { type Decision, fingerprintOf, publishable, type ReviewEntry, reviewed } from "./reviews.ts";
export type { TextHead } from "./texts.ts";
