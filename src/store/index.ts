/**
 * In: readings and whole files. Out: the same, from disk. Never: what they mean.
 */
export { engineVersion } from "./engine-version.ts";
export { openReadingCache, type ReadingCache, writeWhole } from "./readings.ts";
export { openReadingShelf, type ReadingShelf } from "./shelf.ts";
