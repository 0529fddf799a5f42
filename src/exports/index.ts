/**
 * In: stories and their articles. Out: the files other tools read: CSV and W3C annotations. Never: more of a text than
 * the sentence in question.
 */
export { annotationPage } from "./annotations.ts";
export { claimsCsv } from "./claims-csv.ts";
export { evidenceCsv, explanationsCsv } from "./explanations-csv.ts";
export { factsCsv } from "./facts-csv.ts";
export { findingsCsv } from "./findings-csv.ts";
export { groupsCsv } from "./groups-csv.ts";
export { outletsCsv } from "./outlets-csv.ts";
