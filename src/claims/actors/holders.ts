import type { Actor } from "../../model/reading.ts";
import { childrenBy, type Tree } from "../coding/tree.ts";
import { entitiesIn, type NamedSentence, ownTokens } from "./phrases.ts";
import type { Entity } from "./resolve.ts";

/** Somebody with a state who was called by an office, or holds it. */
export interface Holder {
	readonly title: string;
	readonly actor: Actor;
	readonly sentence: number;
}

/** What somebody is called by the office that the table of people has. */
const titlesOfOffice: Readonly<Record<string, readonly string[]>> = {
	"head of state": ["president"],
	"head of state and government": ["president"],
	"head of government": ["prime minister", "premier", "chancellor"],
	"prime minister": ["prime minister", "premier"],
	"foreign minister": ["foreign minister", "foreign secretary", "secretary of state", "Secretary of State"],
	"vice president": ["vice president"],
	"national security adviser": ["national security adviser", "national security advisor"],
};

/** The offices that the phrase at `head` names, or that whoever it names holds. */
export function titlesAt(named: NamedSentence, head: number): readonly string[] {
	const groups = (named.at[head] ?? []).filter(({ kind }) => kind === "people");
	return [
		...groups.map(({ name }) => name),
		...entitiesIn(named, ownTokens(named, head)).flatMap((entity) =>
			entity.kind === "office" ? [entity.name] : (titlesOfOffice[entity.office ?? ""] ?? []),
		),
	];
}

/** "The president", "the envoys", with nothing that tells whose: not "the former president", "the president of the bank". */
export function bareTitle({ tree, at }: NamedSentence, head: number): string | undefined {
	const [title] = (at[head] ?? []).filter(({ kind, code }) => (kind === "office" || kind === "people") && code === "");
	if (!title || !isTheOne(tree, head, title)) return undefined;
	const isPlural = tree.tokens[head]?.feats.includes("Number=Plur") ?? false;
	return title.kind === "office" && isPlural ? undefined : title.name;
}

function isTheOne(tree: Tree, head: number, { first, last }: Entity): boolean {
	const [the, ...others] = childrenBy(tree, head, "det");
	const isTold = childrenBy(tree, head, "amod", "compound", "nmod", "flat", "appos", "cop", "nummod").some(
		(child) => child < first || last < child,
	);
	return the !== undefined && others.length === 0 && tree.forms[the] === "the" && !isTold;
}

/**
 * Who that is: the holder named last, where no other state's holder stands in the same sentence, and where the article names no other
 * state's more often so far. "Putin called. The president spoke of trust", in an article about Trump, leaves it open.
 */
export function lastHolder(holders: readonly Holder[], title: string): Actor | undefined {
	const fitting = holders.filter((holder) => holder.title === title);
	const last = fitting.at(-1);
	if (!last) return undefined;
	const isOnlyThere = fitting.every(
		({ sentence, actor }) => sentence !== last.sentence || actor.code === last.actor.code,
	);
	const often = (code: string): number => fitting.filter(({ actor }) => actor.code === code).length;
	const isUsual = fitting.every(({ actor }) => often(actor.code) <= often(last.actor.code));
	return isOnlyThere && isUsual ? last.actor : undefined;
}
