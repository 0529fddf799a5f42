import type { Actor } from "../../model/reading.ts";
import { readRows, valuesOf } from "../actors/csv.ts";
import type { Scene, Stretch } from "./cited.ts";
import { tableOf } from "./lexicon.ts";
import { spanOfWords, type Word } from "./words.ts";

interface Named {
	readonly form: string;
	readonly code: string;
	readonly sector?: string;
	readonly name?: string;
	/** Another meaning is common, or a single letter: only with a particle or nothing behind it. */
	readonly isShort: boolean;
}

interface ActorTables {
	/** Longest first. */
	readonly names: readonly Named[];
	readonly offices: readonly Named[];
	/** 한, 북, 美: by which words like 한미일 and 북·러 are read. */
	readonly letters: ReadonlyMap<string, string>;
}

let loaded: ActorTables | undefined;

const longestFirst = (a: Named, b: Named): number => b.form.length - a.form.length;

function actorTables(): ActorTables {
	loaded ??= load();
	return loaded;
}

function load(): ActorTables {
	const states = readRows("data", "actors", "states.ko.csv");
	const ambiguous = new Set(states.flatMap((row) => valuesOf(row.ambiguous)));
	const named = (forms: readonly string[], code: string, rest: Partial<Named>): Named[] =>
		forms.map((form) => ({ form, code, isShort: form.length === 1 || ambiguous.has(form), ...rest }));
	const names = [
		...states.flatMap((row) => [
			...named([...valuesOf(row.names), ...valuesOf(row.short)], row.code ?? "", {}),
			...named(valuesOf(row.seats), row.code ?? "", { sector: "GOV" }),
		]),
		...readRows("data", "actors", "people.ko.csv").flatMap((row) =>
			named(valuesOf(row.names), row.code ?? "", { sector: row.sector ?? "GOV", name: row.name ?? "" }),
		),
	];
	const offices = readRows("data", "actors", "offices.ko.csv").flatMap((row) =>
		named(valuesOf(row.words), row.code ?? "", { sector: row.sector ?? "GOV" }),
	);
	const letters = new Map(tableOf("letters.tsv").map(([letter = "", code = ""]) => [letter, code] as const));
	return {
		names: names.sort(longestFirst),
		offices: offices.sort(longestFirst),
		letters,
	};
}

const afterShort = /^(?:은|는|이|가|을|를|의|에|와|과|도|측|군|에서|에게|으로|로)?$/;

/** States and people that a phrase is about, in order, each once: 북한과 러시아가, 미국 국무부는; of 일본의 대기업 nobody. */
export function actorsIn(scene: Scene, { from, to }: Stretch): readonly Actor[] {
	let start = to;
	while (start > from && leadsOn(scene, start - 1, start)) start--;
	return namedIn(scene, { from: start, to });
}

/** A word belongs to the actor after it: joined to it, its office's state, or one half of a name. */
function leadsOn(scene: Scene, at: number, next: number): boolean {
	const { words, sentence } = scene;
	const joins = /(?:와|과)$/.test(words[at]?.form ?? "") || isBesideDot(scene, next);
	if (joins) return namedAt(scene, at).length > 0;
	const isProper = /^NNP/.test(sentence.tokens[words[at]?.first ?? -1]?.xpos ?? "");
	return officeAt(words[next]) !== undefined || namedAt(scene, next).length > 0 || isProper;
}

/** Everybody named in a stretch of words, whatever stands behind the name: of 북·러 정상회담, both. */
export function namedIn(scene: Scene, { from, to }: Stretch): readonly Actor[] {
	const found = new Map<string, Actor>();
	const sector = sectorOf(scene.words.slice(from, to + 1));
	for (let at = from; at <= to; at++) {
		for (const named of namedAt(scene, at)) {
			const actor = toActor(scene, at, named, sector);
			if (!found.has(actor.code)) found.set(actor.code, actor);
		}
	}
	if (found.size === 0) {
		for (let at = to; at >= from; at--) {
			const office = officeAt(scene.words[at]);
			if (office && office.code !== "") return [toActor(scene, at, office, office.sector)];
		}
	}
	return [...found.values()];
}

function toActor({ sentence, words }: Scene, at: number, named: Named, sector: string | undefined): Actor {
	const own = named.sector ?? sector;
	return {
		code: named.code,
		...(own && { sector: own }),
		...(named.name && { name: named.name }),
		span: spanOfWords(sentence, words, at, at, true),
	};
}

/** Whom a word names: 러시아가 one, 한미일 three, 남북 two. */
function namedAt(scene: Scene, at: number): readonly Named[] {
	const { form, first } = scene.words[at] as Word;
	const whole = actorTables().names.find((named) => form.startsWith(named.form) && fits(scene, at, named));
	if (whole) return [whole];
	// 이러한 and 일한 are made of letters too, and no states.
	const { xpos = "N" } = scene.sentence.tokens[first] ?? {};
	return (/^(?:N|SH|SL|XR)/.test(xpos) && !/V|E/.test(xpos) ? lettersIn(form) : []).map((code) => ({
		form,
		code,
		isShort: true,
	}));
}

function fits(scene: Scene, at: number, named: Named): boolean {
	const { form } = scene.words[at] as Word;
	const rest = form.slice(named.form.length);
	if (!named.isShort) return true;
	if (/\p{Script=Han}/u.test(named.form)) return afterShort.test(rest) || rest === "";
	if (named.form.length > 1) return afterShort.test(rest);
	return afterShort.test(rest) && (isBesideDot(scene, at) || (scene.isTitle && (scene.words[at] as Word).comma));
}

/** 한·러, 북·미: letters divided by a dot. */
function isBesideDot({ sentence, words }: Scene, at: number): boolean {
	const { first, last } = words[at] as Word;
	return (
		/^[·・ㆍ]$/.test(sentence.tokens[first - 1]?.form ?? "") || /^[·・ㆍ]$/.test(sentence.tokens[last + 1]?.form ?? "")
	);
}

const tail =
	/(?:은|는|이|가|을|를|의|에|와|과|도|로|간|정상회담|정상|회담|관계|군사협력|협력|동맹|외교장관회담|외교)*$/;

function lettersIn(form: string): readonly string[] {
	const bare = form.replace(tail, "");
	if (bare.length < 2 || bare.length > 4) return [];
	const codes = [...bare].map((letter) => actorTables().letters.get(letter));
	return codes.every((code) => code !== undefined) && new Set(codes).size === codes.length ? (codes as string[]) : [];
}

function officeAt(word: Word | undefined): Named | undefined {
	return word && actorTables().offices.find((office) => word.form.startsWith(office.form));
}

function sectorOf(words: readonly Word[]): string | undefined {
	for (const word of words.toReversed()) {
		const office = officeAt(word);
		if (office) return office.sector;
	}
	return undefined;
}

/** Whether a word names a state or somebody known, for telling who can speak. */
export function isNamed(scene: Scene, at: number): boolean {
	return namedAt(scene, at).length > 0;
}
