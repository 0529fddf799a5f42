/**
 * In: what was made once, and whole files. Out: the same, from disk. Never: what they mean.
 */
export { writeArticles } from "./articles.ts";
export { type AuditFolder, keptArticles, openAuditFolder, readAudit } from "./audit-folder.ts";
export { auditVersion, engineVersion } from "./engine-version.ts";
export { type Kept, keep, openKept, pruneKept, writeWhole } from "./kept.ts";
export { type AuditRows, type LiveStore, openLiveStore } from "./live/live-store.ts";
export { pairsOf } from "./live/pairs.ts";
export type { StoredArticle } from "./live/tables.ts";
export { changeMatrix, matrixPath, readMatrix } from "./matrices.ts";
export { findReadingShelf, openReadingShelf, type ReadingShelf } from "./shelf.ts";
