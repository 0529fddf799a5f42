import type { Source } from "./origins.ts";
import { surnameFirst } from "./parties.ts";

/**
 * The sources of a story, each under the fullest name that the story has for it: "Sondland" is Gordon Sondland where one
 * source of that surname is told in full, and "the U.S. State Department" is the State Department.
 */
export function unifySources<Seen extends { readonly source: Source }>(seen: readonly Seen[]): readonly Seen[] {
	const sources = [...new Map(seen.map(({ source }) => [source.id, source])).values()];
	const meant = new Map(sources.map((source) => [source.id, meantBy(source, sources)]));
	return seen.map((one) => ({ ...one, source: renamed(one.source, meant.get(one.source.id)) }));
}

function renamed(source: Source, meant: Source | undefined): Source {
	if (!meant || meant.id === source.id) return source;
	const party = meant.party ?? source.party;
	return { ...source, id: meant.id, kind: meant.kind, name: meant.name, ...(party !== undefined && { party }) };
}

function meantBy(source: Source, sources: readonly Source[]): Source {
	if (source.kind !== "person" && source.kind !== "office") return source;
	const others = sources.filter((other) => other.kind === source.kind || other.kind === "person");
	const named = others.filter(
		(other) =>
			other.id !== source.id && (isSurnameOf(source, other) || isBodyOf(source, other) || isHalfOf(source, other)),
	);
	return named.length === 1 ? (named[0] as Source) : source;
}

/** One name alone, of somebody whom the story names in full; not of another side. */
function isSurnameOf({ name, party }: Source, full: Source): boolean {
	const isAlone =
		!half.test(name) && /^\p{Lu}[\p{L}’'-]+$/u.test(name) && full.kind === "person" && /^\S+ .*\S$/.test(full.name);
	const isSide = party === undefined || full.party === undefined || party === full.party;
	if (!isAlone || !isSide) return false;
	const [whole, alone] = [full.name.toLowerCase(), name.toLowerCase()];
	return whole.endsWith(` ${alone}`) || (surnameFirst.has(full.party ?? "") && whole.startsWith(`${alone} `));
}

const half = /^(?:North|South)$/;

/** "The North" is North Korea where that is a source too. */
function isHalfOf({ name, party }: Source, whole: Source): boolean {
	const isSide = party === undefined || party === whole.party;
	return (
		half.test(name) &&
		isSide &&
		whole.kind === "office" &&
		/^\S+ Korea$/.test(whole.name) &&
		whole.name.startsWith(name)
	);
}

const whose = /^(?:U\.S\.|US|U\.N\.|UN|U\.K\.|UK|American|British|UK’s|UK's) (?=.)/;

/** "U.S. State Department", where the story also has the State Department. */
function isBodyOf({ name, party }: Source, plain: Source): boolean {
	return party !== undefined && party === plain.party && name.replace(whose, "") === plain.name && name !== plain.name;
}
