import * as chrono from "chrono-node";
import type { Article } from "../../model/article.ts";
import type { EventMention } from "../../model/reading.ts";
import type { Scene } from "./arguments.ts";
import { childrenOf, clauseRelations, relationOf, type Tree } from "./tree.ts";

/** A day that a sentence names, and the token where its words begin. */
interface Day {
	readonly token: number;
	readonly date: string;
	readonly weekday: boolean;
}

/** Words that a day, a month or a near time is told with. */
export const timeWord =
	/^(?:today|yesterday|tomorrow|tonight|ago|last|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
/** "02/03/04" is three dates at once: no reader can tell, so no day is given. */
const undecidable = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/;

/** Days named in a sentence, relative ones counted from the day of publication; without one, only days with their year. */
export function daysOf(article: Article, { tree }: Pick<Scene, "tree">): readonly Day[] {
	const known = perTree.get(tree);
	if (known) return known;
	const days = findDays(article, tree);
	perTree.set(tree, days);
	return days;
}

/** Events and figures of a sentence ask for its days in turn, and reading dates is slow. */
const perTree = new WeakMap<Tree, readonly Day[]>();

function findDays(article: Article, tree: Tree): readonly Day[] {
	if (!tree.tokens.some((token) => timeWord.test(token.form) || /^\d{4}-\d{2}/.test(token.form))) return [];
	const text = article.parts[tree.sentence.i]?.text.slice(tree.sentence.from, tree.sentence.to) ?? "";
	const reference = article.published?.slice(0, 10);
	const results = chrono.parse(text, reference ? new Date(`${reference}T12:00:00`) : undefined);
	return results.flatMap((result) => {
		const at = tree.sentence.from + result.index;
		const token = tree.tokens.findIndex((word) => word.from <= at && at < word.to);
		const { start } = result;
		const weekday = start.isCertain("weekday") && !start.isCertain("day");
		const day = start.isCertain("day") || weekday || /^(?:today|yesterday|tomorrow|tonight)$/i.test(result.text);
		if (token < 0 || !day || undecidable.test(result.text) || /week|month|year|decade|hour|minute/i.test(result.text))
			return [];
		if (!reference && !/\d{4}/.test(result.text)) return [];
		return [{ token, weekday, date: iso(start.get("year"), start.get("month"), start.get("day")) }];
	});
}

function iso(year: number | null, month: number | null, day: number | null): string {
	return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day that belongs to this event: named below it, or beside it under the same verb. A weekday in the past tense lies behind. */
export function whenOf(article: Article, scene: Scene, event: EventMention, days: readonly Day[]): string | undefined {
	const day =
		days.find((one) => governs(scene.tree, event.token, one.token)) ??
		(days.length === 1 && isMain(scene.tree, event.token) ? days[0] : undefined);
	if (!day) return undefined;
	const published = article.published?.slice(0, 10);
	if (day.weekday && published && event.tense === "past" && day.date > published) return shift(day.date, -7);
	return day.date;
}

function shift(date: string, days: number): string {
	return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function governs(tree: Tree, event: number, day: number): boolean {
	for (let at = day, depth = 0; at >= 0 && depth < 8; depth++) {
		const token = tree.tokens[at];
		if (!token) return false;
		if (at === event) return true;
		if (clauseRelations.has(relationOf(token))) return false;
		at = token.head;
	}
	return false;
}

function isMain(tree: Tree, event: number): boolean {
	const token = tree.tokens[event];
	if (!token) return false;
	if (token.head < 0) return true;
	const above = tree.tokens[token.head];
	return (
		above?.head === -1 && ["obj", "nsubj", "ccomp"].includes(relationOf(token)) && childrenOf(tree, event).length > 0
	);
}
