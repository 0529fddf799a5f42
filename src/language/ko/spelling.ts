import { fromJamo, toJamo } from "../../hangul.ts";
import type { Spelling } from "../spelling.ts";

/** Rules for lemmas see letters, so that what is learnt of 간다 holds for 난다. */
export const byLetters: Spelling = { apart: toJamo, together: fromJamo };
