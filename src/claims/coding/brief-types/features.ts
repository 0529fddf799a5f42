import { type Frame, frameOf, type Scene } from "../arguments.ts";
import { type PloverType, ploverLexicon } from "../lexicon.ts";
import { matchTriggers, purposesOf } from "../match.ts";
import { casesOf, childrenBy, depthOf, subtree } from "../tree.ts";
import { beginningOf, isContent, knownOf, meantBy, typesAt, withClasses, wordAt } from "./words.ts";

/** What the rules made of an event of the sentence. */
export interface Ruled {
	readonly at: number;
	/** Of the entry, and what the sentence made of it: AID, and AGREE where it is promised. */
	readonly plain: PloverType;
	readonly type: PloverType;
	readonly guess: boolean;
	readonly conditions: number;
}

type Part = readonly [part: string, at: number];

/** What can tell the type of the act at `at`, by name; each at most once. */
export function featuresAt(scene: Scene, at: number, ruled: readonly Ruled[]): readonly string[] {
	const frame = frameOf(scene, at);
	const act = wordAt(scene, at);
	const moods = moodsAt(scene, at);
	const parts = partsOf(scene, frame);
	return [
		...new Set([
			"any",
			...[...knownOf(scene, at), ...meantBy(act)].map((known) => `act ${known}`),
			...ownFeatures(scene, frame),
			...moods.flatMap((mood) => [
				`mood ${mood}`,
				`${act} mood ${mood}`,
				...typesAt(scene, at).map((type) => `mood ${mood} ${type}`),
			]),
			...parts.flatMap((part) => partFeatures(scene, act, part, ruled)),
			...frame.objects.flatMap((object) =>
				typesAt(scene, object).flatMap((type) => moods.map((mood) => `mood ${mood} obj ${type}`)),
			),
			...ruledFeatures(scene, frame, ruled),
			...aboveFeatures(scene, at, ruled),
			...wordsAround(scene, at),
		]),
	];
}

function ownFeatures({ tree }: Scene, { at, passive, subjects, objects }: Frame): readonly string[] {
	const particles = childrenBy(tree, at, "compound:prt").map((child) => tree.forms[child]);
	const act = tree.lemmas[at];
	return [
		`tag ${tree.tokens[at]?.upos}`,
		...(particles.length > 0 ? [`act ${act} ${particles.join(" ")}`] : []),
		...(passive ? ["passive", `${act} passive`] : []),
		...(subjects.length === 0 ? ["no subj"] : []),
		...(objects.length === 0 ? ["no obj"] : []),
	];
}

const moodWords = /^(?:will|would|to|may|might|could|can|must|should|not|n't|never|no|if|unless|until|after|be)$/;

/** "would", "not", "to": what the words beside a predicate make of it; and whether the sentence sets a condition. */
function moodsAt({ tree }: Scene, at: number): readonly string[] {
	const beside = childrenBy(tree, at, "aux", "mark", "advmod", "det", "cop").map((child) => tree.forms[child] ?? "");
	const isConditional = tree.forms.some((form) => form === "unless" || form === "if");
	return [...beside.filter((form) => moodWords.test(form)), ...(isConditional ? ["condition"] : [])];
}

/** The words that a predicate goes with, by the part they play. */
function partsOf({ tree }: Scene, frame: Frame): readonly Part[] {
	const { at, subjects, objects, indirect, obliques, open, clauses } = frame;
	const as = (part: string, heads: readonly number[]): readonly Part[] => heads.map((head) => [part, head]);
	return [
		...as("subj", subjects),
		...as("obj", objects),
		...as("iobj", indirect),
		...[...obliques].flatMap(([word, heads]) => as(word, heads)),
		...as("xcomp", [...open, ...purposesOf(tree, at)]),
		...as("ccomp", clauses),
		...as("acl", childrenBy(tree, at, "acl")),
		...as("mod", childrenBy(tree, at, "amod", "compound")),
		...as(
			"obj acl",
			[...objects, ...indirect].flatMap((object) => childrenBy(tree, object, "acl")),
		),
	];
}

const clausal = new Set(["xcomp", "ccomp", "acl", "obj acl"]);

function partFeatures(scene: Scene, act: string, [part, at]: Part, ruled: readonly Ruled[]): readonly string[] {
	const word = wordAt(scene, at);
	const known = knownOf(scene, at);
	return [
		...known.flatMap((one) => [`${part} ${one}`, `arg ${one}`]),
		...withClasses(word).map((one) => `${act} ${part} ${one}`),
		...(clausal.has(part) ? clauseFeatures(scene, act, [part, at], ruled) : modifierFeatures(scene, [part, at])),
	];
}

/** "refused to hand over", "threatened not to pay": what is done inside, and how it is put. */
function clauseFeatures(scene: Scene, act: string, [part, at]: Part, ruled: readonly Ruled[]): readonly string[] {
	const { objects, open } = frameOf(scene, at);
	const inner = ruled.find((one) => one.at === at);
	return [
		...moodsAt(scene, at).flatMap((mood) => [`${part} mood ${mood}`, `${act} ${part} mood ${mood}`]),
		...[...objects, ...open].flatMap((object) =>
			withClasses(wordAt(scene, object)).flatMap((one) => [
				`${part} obj ${one}`,
				`${part} ${wordAt(scene, at)} obj ${one}`,
			]),
		),
		...(inner ? [`${part} ruled ${inner.plain}`, `${act} ${part} ruled ${inner.plain}`] : []),
	];
}

/** "a call for talks", "food aid": what is around a nominal. */
function modifierFeatures(scene: Scene, [part, at]: Part): readonly string[] {
	return childrenBy(scene.tree, at, "nmod", "amod", "compound").flatMap((child) => {
		const word = wordAt(scene, child);
		if (word.startsWith("<")) return [];
		const [by = ""] = casesOf(scene.tree, child);
		return [
			...withClasses(word).map((one) => `${part} ${by} ${one}`),
			`arg of arg ${word}`,
			...typesAt(scene, child).map((type) => `arg of arg ${type}`),
		];
	});
}

function ruledFeatures(scene: Scene, frame: Frame, ruled: readonly Ruled[]): readonly string[] {
	const [held] = matchTriggers(scene, frame, ploverLexicon(), true);
	const own = ruled.find(({ at }) => at === frame.at);
	return [
		...(held ? [`entry ${held.trigger.type}${held.trigger.guess ? " guessed" : ""}`] : []),
		...(own
			? [
					`ruled ${own.type}`,
					`ruled ${own.type} ${own.guess ? "guessed" : "sure"}`,
					`ruled ${own.type} by ${Math.min(own.conditions, 3)}`,
					`ruled plain ${own.plain}`,
				]
			: ["ruled nothing"]),
		...ruled.filter(({ at }) => at !== frame.at).map(({ type }) => `beside ${type}`),
	];
}

/** Whose clause or part an act is: "agreed to", "a call for", "after". */
function aboveFeatures(scene: Scene, at: number, ruled: readonly Ruled[]): readonly string[] {
	const { tree } = scene;
	const relation = tree.relations[at];
	const depth = Math.min(depthOf(tree, at), 4);
	const above = tree.tokens[at]?.head ?? -1;
	if (above < 0) return [`depth ${depth}`, `is ${relation}`];
	const ruledAbove = ruled.find((one) => one.at === above);
	return [
		`depth ${depth}`,
		`is ${relation}`,
		`is ${relation} ${depth}`,
		...knownOf(scene, above).map((known) => `${relation} of ${known}`),
		...(ruledAbove ? [`${relation} of ruled ${ruledAbove.plain}`] : []),
	];
}

/** All that the act governs, and all that the sentence says. */
function wordsAround(scene: Scene, at: number): readonly string[] {
	const { tree } = scene;
	const below = subtree(tree, at, (token) => token.deprel !== "acl:relcl").filter(
		(one) => one !== at && isContent(scene, one),
	);
	const all = tree.tokens.flatMap((_, one) => (isContent(scene, one) ? [wordAt(scene, one)] : []));
	return [
		...below.map((one) => wordAt(scene, one)).flatMap((word) => [`below ${word}`, `below ${beginningOf(word)}`]),
		...all.map((word) => `beside ${word}`),
	];
}
