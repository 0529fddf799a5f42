import type { Mention } from "../../../model/reading.ts";
import { wordAt } from "../brief-types/words.ts";
import type { CodedClaim } from "../evidence.ts";
import { casesOf, childrenBy, clauseOf, plainly, type Tree } from "../tree.ts";
import { yearOf, yearOfPublication } from "./history.ts";

/** What tells in what mode an act is told, by name: what the rules say, how it is put, what it hangs on, and what times are named about it. */
export function featuresOfModes(claim: CodedClaim): readonly string[] {
	return [
		...new Set(["any", ...ofRules(claim), ...ofWord(claim), ...ofAbove(claim), ...ofTimes(claim), ...ofArticle(claim)]),
	];
}

/** One name for the same modes in whatever order: "historical+negated"; of none "". */
export const nameOfModes = (modes: Mention["auxiliary"]): string => [...modes].sort().join("+");

function ofRules({ mention, event }: CodedClaim): readonly string[] {
	const ruled = nameOfModes(mention.auxiliary);
	const author = event.factuality.find(({ perspective }) => perspective === "author");
	const value = author?.value ?? 3;
	return [
		`ruled ${ruled}`,
		`ruled ${ruled} ${mention.type}`,
		`ruled ${ruled} ${event.tense}`,
		...mention.auxiliary.map((mode) => `ruled has ${mode}`),
		...[2.8, 2.2, 1.4, 0.6, 0, -1].filter((least) => value < least).map((least) => `certainty below ${least}`),
		...(author?.uncertain ? ["certainty disputed"] : []),
		...new Set(author?.cues.map(({ rule }) => `cue ${rule}`)),
		...new Set(author?.cues.map(({ rule }) => `cue ${rule} ${mention.type}`)),
		`tense ${event.tense}`,
		`tense ${event.tense} ${mention.type}`,
		...(mention.chain.length > 0 ? ["cited", `cited ${event.tense}`] : []),
	];
}

const isNoun = (tree: Tree, at: number): boolean =>
	tree.tokens[at]?.upos === "NOUN" || tree.tokens[at]?.upos === "PROPN";

function ofWord({ scene, event, mention }: CodedClaim): readonly string[] {
	const { tree } = scene;
	const at = event.token;
	const token = tree.tokens[at];
	const act = wordAt(scene, at);
	const kind = isNoun(tree, at) ? "noun" : "verb";
	const beside = childrenBy(tree, at, "aux", "mark", "advmod", "det", "cop", "case", "cc").map(
		(one) => tree.forms[one] ?? "",
	);
	const modifiers = childrenBy(tree, at, "amod", "compound", "nmod:poss").map((one) => wordAt(scene, one));
	return [
		kind,
		`${kind} ${mention.type}`,
		`act ${act}`,
		`act ${tree.forms[at]}`,
		`feats ${token?.feats}`,
		...beside.flatMap((word) => [`with ${word}`, `${kind} with ${word}`, `with ${word} ${event.tense}`]),
		...modifiers.map((word) => `mod ${word}`),
		...(beside.length === 0 ? [`${kind} bare`] : []),
		`is ${tree.relations[at]}`,
		`${kind} is ${token?.deprel}`,
		...casesOf(tree, at).map((word) => `case ${word}`),
	];
}

/** What an act hangs on, three words up: "a plan for", "hoped to", "after". */
function ofAbove({ scene, event }: CodedClaim): readonly string[] {
	const { tree } = scene;
	const found: string[] = [];
	let at = event.token;
	for (let height = 1; height <= 3; height++) {
		const above = tree.tokens[at]?.head ?? -1;
		if (above < 0) {
			found.push(`up ${height} root`);
			break;
		}
		const word = wordAt(scene, above);
		const relation = tree.relations[at];
		const feats = (tree.tokens[above]?.feats ?? "").split("|").filter((feat) => /^(?:Tense|VerbForm|Mood)/.test(feat));
		found.push(
			`up ${height} ${word}`,
			`up ${height} ${relation} ${word}`,
			`up ${word}`,
			...feats.map((feat) => `up ${height} ${feat}`),
			...childrenBy(tree, above, "aux", "mark", "advmod").flatMap((one) => [
				`up ${height} with ${tree.forms[one]}`,
				`up with ${tree.forms[one]}`,
			]),
			...childrenBy(tree, above, "amod", "compound").map((one) => `up ${height} mod ${wordAt(scene, one)}`),
		);
		at = above;
	}
	return found;
}

const timeWords =
	/^(?:ago|later|decades?|years?|months?|weeks?|days?|once|former|formerly|then|history|historic|era|earlier|previous|previously|century|war|last|past|since|until|before|after|when|during|now|today|yesterday|tomorrow|tonight|currently|recently|recent|next|upcoming|coming|soon|ahead|planned|scheduled|set|expected|due|possible|potential|proposed|likely|would|could|may|might|will|should|if|whether|unless|not|n't|never|no|already|again|still|first|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Years and days that are named in the sentence, in the clause, and before it, counted from the day of publication; words of time. */
function ofTimes({ article, scene, event, mention }: CodedClaim): readonly string[] {
	const { tree } = scene;
	const published = yearOfPublication(article.published);
	const agesIn = (
		one: Tree | undefined,
		name: string,
		isHere: (at: number) => boolean = () => true,
	): readonly string[] =>
		one
			? one.tokens.flatMap((_, at) =>
					isHere(at) ? yearOf(one, at).map(({ year }) => `${name} ${ageOf(published - year)}`) : [],
				)
			: [];
	const clause = clauseOf(tree, event.token);
	const isHere = (at: number): boolean => clauseOf(tree, at) === clause;
	const day =
		mention.when && article.published
			? (Date.parse(article.published.slice(0, 10)) - Date.parse(mention.when)) / 864e5
			: undefined;
	return [
		...agesIn(tree, "year"),
		...agesIn(tree, "year here", isHere),
		...agesIn(scene.actors.sentences[scene.s - 1]?.tree, "year before"),
		...agesIn(scene.actors.sentences[scene.s - 2]?.tree, "year two before"),
		...agesIn(scene.actors.sentences[scene.s + 1]?.tree, "year after"),
		...(day === undefined
			? ["no day"]
			: [`day ${day > 366 ? "old" : day > 30 ? "months" : day >= 0 ? "near" : "ahead"}`]),
		...tree.forms.flatMap((form, at) => {
			const word = plainly(form);
			return timeWords.test(word) ? [`says ${word}`, ...(isHere(at) ? [`says here ${word}`] : [])] : [];
		}),
	];
}

const ageOf = (years: number): string =>
	years < 0 ? "ahead" : years === 0 ? "now" : years === 1 ? "last" : years < 5 ? "some" : "many";

function ofArticle({ article, scene, mention }: CodedClaim): readonly string[] {
	const old = [-3, -2, -1, 1].filter((step) => {
		const forms = scene.actors.sentences[scene.s + step]?.tree.forms ?? [];
		return forms.some((form) => /^(?:ago|decades?|century|history|era)$/.test(form));
	});
	const ended = [...(mention.source ?? []), ...(mention.target ?? [])].some((actor) =>
		scene.named.entities.some(
			({ code, ended: end, kind }) => kind === "person" && code === actor.code && end !== undefined,
		),
	);
	return [
		...(scene.s === 0 ? ["first"] : scene.s < 4 ? ["early"] : scene.s >= 30 ? ["late"] : []),
		...(old.length > 0 ? ["old words about"] : []),
		...(ended ? ["ended", `ended ${mention.type}`] : []),
		...(scene.tree.forms.at(-1) === "?" ? ["question"] : []),
		...(article.genre === "opinion" || article.genre === "analysis" ? ["opinion"] : []),
	];
}
