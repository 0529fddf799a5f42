/**
 * In: facts on states and pairs of states (`data/series`, and what a user imported), and the figures of readings.
 * Out: the ties of a pair, with measures, changes, charts and words; each figure checked, with what the data say.
 * Never: a number without its compiler and coverage; shared values or dependence from one measure alone; a truth verdict.
 */
export { dyadTies, type Span } from "./dyad.ts";
export { type Fact, type FactRow, factColumns, toRow } from "./fact.ts";
export { type CheckedFigure, checkFigure, checkFigures } from "./figures/index.ts";
export { type ImportReport, importKinds, importSeries, reasons } from "./import/index.ts";
export { loadFacts } from "./load-facts.ts";
export { openTies, type Ties } from "./open-ties.ts";
export { getSpan } from "./period.ts";
export { getStates, loadStateNames, nameOf, type StateNames } from "./state-names.ts";
export { openStore, type Store } from "./store.ts";
export { tiesTable } from "./table.ts";
