/**
 * In: what was made once, and whole files. Out: the same, from disk. Never: what they mean.
 */
export { auditVersion, engineVersion } from "./engine-version.ts";
export { type Kept, keep, openKept, writeWhole } from "./kept.ts";
export { openReadingShelf, type ReadingShelf } from "./shelf.ts";
