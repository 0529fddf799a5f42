import { tableOf } from "./table.ts";

interface Table {
	readonly raising: readonly string[];
	readonly refusing: readonly string[];
	readonly voting: readonly string[];
	readonly blaming: readonly string[];
	readonly beside: readonly string[];
	readonly wishing: readonly string[];
	readonly planned: readonly string[];
	readonly plans: Readonly<Record<string, string>>;
	readonly content: readonly string[];
	readonly states: readonly string[];
	readonly pointed: readonly string[];
	readonly titles: readonly string[];
	readonly rulers: readonly string[];
	readonly captions: readonly string[];
}

const table = tableOf<Table>("clauses.json");

/** `data/stories/clauses.json`: words that decide how much of a clause can be told by itself. */
export const clauseWords = {
	/** Who "managed to leave" left. */
	raising: new Set(table.raising),
	/** Who "failed to leave" did not. */
	refusing: new Set(table.refusing),
	/** "Voted to leave", whatever the tree makes of it. */
	voting: new Set(table.voting),
	/** Who is blamed "for leaving", or thanked, has left. */
	blaming: new Set(table.blaming),
	/** "After meeting": as past as what it stands beside. */
	beside: new Set(table.beside),
	/** "Hoped that they leave": nobody has left. */
	wishing: new Set(table.wishing),
	/** "The planned talks" have not been. */
	planned: new Set(table.planned),
	/** Who has a "plan to leave" plans to. */
	plans: new Map(Object.entries(table.plans)),
	/** "The finding that they met": nothing is missing after "met". */
	content: new Set(table.content),
	/** "The country" is one that the reading may name. */
	states: new Set(table.states),
	/** "The company": which, a sentence by itself does not say. */
	pointed: new Set(table.pointed),
	/** "Secretary of State" is no name, and needs one. */
	titles: new Set(table.titles),
	/** "The president" is somebody whom the article may name. */
	rulers: new Set(table.rulers),
	/** How captions that stand in a body begin. */
	captions: new RegExp(table.captions.map((pattern) => `(?:${pattern})`).join("|"), "iu"),
};
