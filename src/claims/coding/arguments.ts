import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { ActorMap } from "../actors/index.ts";
import { ownersInPhrase } from "../actors/owners.ts";
import { actorsOfNominal, conjuncts, type NamedSentence } from "../actors/phrases.ts";
import { ploverLexicon } from "./lexicon.ts";
import { casesOf, childrenBy, childrenOf, lemmaOf, nominalsUnder, relationOf, subtree, type Tree } from "./tree.ts";

/** A sentence as the coder sees it. */
export interface Scene {
	readonly s: number;
	readonly tree: Tree;
	readonly named: NamedSentence;
	readonly actors: ActorMap;
}

/** The words around a predicate, by the part they play; heads only, coordination not yet unfolded. */
export interface Frame {
	readonly at: number;
	readonly verbal: boolean;
	readonly passive: boolean;
	readonly subjects: readonly number[];
	readonly objects: readonly number[];
	readonly indirect: readonly number[];
	/** Nominals by preposition: of the predicate itself. */
	readonly obliques: ReadonlyMap<string, readonly number[]>;
	/** Infinitives, participles and predicate nominals. */
	readonly open: readonly number[];
	/** Finite clauses. */
	readonly clauses: readonly number[];
}

const frames = new WeakMap<Scene, Map<number, Frame>>();

/** Made once: a word is looked at as a trigger, and again as an event that nothing coded. */
export function frameOf(scene: Scene, at: number): Frame {
	const own = frames.get(scene) ?? new Map<number, Frame>();
	frames.set(scene, own);
	const frame = own.get(at) ?? readFrame(scene, at);
	own.set(at, frame);
	return frame;
}

function readFrame(scene: Scene, at: number): Frame {
	const { tree } = scene;
	const token = tree.tokens[at];
	const verbal = token?.upos === "VERB" || token?.upos === "AUX" || (token?.upos === "ADJ" && hasSubject(tree, at));
	const passive = isPassive(tree, at);
	const obliques = obliquesOf(tree, at);
	const byAgents = passive || isParticiple(token) ? agentsOf(tree, obliques) : [];
	const surface = childrenBy(tree, at, "nsubj").filter((child) => !tree.tokens[child]?.deprel.includes("outer"));
	const passiveSubjects = childrenBy(tree, at, "nsubj:pass");
	const active = surface.filter((child) => !passiveSubjects.includes(child));
	// "lent Pakistan three billion dollars": parsers may see two objects; the first is who is given it.
	const direct = childrenBy(tree, at, "obj");
	const all = direct.length > 0 ? direct : bareObliques(tree, at);
	const given = all.length > 1 ? all.slice(0, 1) : [];
	const objects = all.slice(given.length);
	const inherited =
		passiveSubjects.length + active.length === 0 && verbal
			? inheritedSubject(scene, at).filter((one) => !isCutOff(scene, one, at))
			: [];
	return {
		at,
		verbal,
		passive,
		subjects: passive ? byAgents : [...active, ...inherited].map((one) => whoIsMeant(scene, one)),
		objects: [
			// "the sanctions that Washington imposed".
			...objects.map((one) => antecedent(tree, one)),
			// "urged Haiti to vote": parsers take the one who is urged for an indirect object now and then.
			...(childrenBy(tree, at, "obj").length === 0 ? childrenBy(tree, at, "iobj") : []),
			...childrenBy(tree, at, "xcomp").filter(
				(child) => isNoun(tree, child) && childrenBy(tree, at, "obj").length === 0,
			),
			...(passive ? [...passiveSubjects, ...active, ...inherited].map((one) => antecedent(tree, one)) : []),
			...relativeObject(tree, at),
		],
		indirect: [...childrenBy(tree, at, "iobj"), ...given],
		obliques,
		open: childrenBy(tree, at, "xcomp"),
		clauses: childrenBy(tree, at, "ccomp"),
	};
}

/** "called off the summit": what follows a particle is read as an oblique, though nothing brings it. */
function bareObliques(tree: Tree, at: number): readonly number[] {
	const particle = childrenBy(tree, at, "compound").length > 0;
	return childrenBy(tree, at, "obl").filter(
		(child) => particle && tree.tokens[child]?.deprel === "obl" && casesOf(tree, child).length === 0,
	);
}

/** "by Serbia", also where the parser hangs it on the noun before: "was accused of aggression by Serbia". */
function agentsOf(tree: Tree, obliques: Frame["obliques"]): readonly number[] {
	const own = obliques.get("by");
	return own ?? [...obliques.values()].flat().flatMap((noun) => obliquesOf(tree, noun).get("by") ?? []);
}

function isNoun(tree: Tree, at: number): boolean {
	return tree.tokens[at]?.upos === "NOUN";
}

function hasSubject(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "nsubj", "cop").length > 0;
}

function isParticiple(token: Token | undefined): boolean {
	return token !== undefined && /Tense=Past\|VerbForm=Part/.test(token.feats) && relationOf(token) === "acl";
}

export function isPassive(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.upos !== "VERB") return false;
	if (childrenBy(tree, at, "aux:pass").length > 0) return true;
	if (childrenBy(tree, at, "nsubj:pass").length > 0) return childrenBy(tree, at, "obj").length === 0;
	// "sanctions imposed on Iran", but not "the army that imposed them".
	if (token.deprel === "acl" && /VerbForm=Part/.test(token.feats) && /Tense=Past|Voice=Pass/.test(token.feats))
		return true;
	const above = tree.tokens[token.head];
	return (
		relationOf(token) === "conj" &&
		above !== undefined &&
		/Voice=Pass/.test(token.feats + above.feats) &&
		isPassive(tree, token.head) &&
		childrenBy(tree, at, "obj", "nsubj").length === 0
	);
}

function obliquesOf(tree: Tree, at: number): ReadonlyMap<string, readonly number[]> {
	const found = new Map<string, number[]>();
	for (const child of childrenBy(tree, at, "obl", "nmod", "advcl", "acl")) {
		const token = tree.tokens[child];
		if (!token || token.deprel === "nmod:poss" || token.deprel === "acl:relcl") continue;
		const cases = casesOf(tree, child);
		const marks = childrenBy(tree, child, "mark").map((mark) => tree.tokens[mark]?.form.toLowerCase() ?? "");
		const words =
			cases.length > 0
				? cases
				: relationOf(token) === "obl" || token.deprel === "nmod"
					? []
					: marks.filter((mark) => mark !== "to" || /VerbForm=(?:Ger|Part)/.test(token.feats));
		// "pulled its troops out of Syria".
		const out = words.includes("out") || words.includes("out of") ? ["from"] : [];
		for (const word of [...words, ...out]) found.set(word, [...(found.get(word) ?? []), child]);
	}
	// "in Syria, where Russia bombed a town".
	const place = tree.tokens[at];
	if (place?.deprel === "acl:relcl" && !found.has("in") && isWhere(tree, at)) found.set("in", [place.head]);
	return found;
}

function isWhere(tree: Tree, clause: number): boolean {
	return childrenBy(tree, clause, "advmod").some((child) => tree.forms[child] === "where");
}

/**
 * "The U.S. backs the rebels, while Russia is the president's ally, providing arms": somebody else's clause lies between the subject and
 * the predicate that would share it, and parsers guess whose it is.
 */
function isCutOff({ tree, s, actors }: Scene, subject: number, at: number): boolean {
	if (subject > at) return false;
	const above = ancestorsOf(tree, at);
	return tree.tokens.some((token, between) => {
		if (between <= subject || between >= at || relationOf(token) !== "nsubj") return false;
		return !above.has(token.head) && actors.at(s, between).some(isCoded);
	});
}

function ancestorsOf(tree: Tree, at: number): ReadonlySet<number> {
	const found = new Set<number>();
	for (let up = tree.tokens[at]?.head ?? -1; up >= 0 && !found.has(up); up = tree.tokens[up]?.head ?? -1) found.add(up);
	return found;
}

/** The subject that an infinitive, a participle or a second conjunct shares with what it hangs on. */
function inheritedSubject(scene: Scene, at: number, depth = 0): readonly number[] {
	const { tree } = scene;
	const token = tree.tokens[at];
	const above = token ? tree.tokens[token.head] : undefined;
	if (!token || !above || depth > 5) return [];
	const relation = relationOf(token);
	if (token.deprel === "acl:relcl") return [];
	if (relation === "acl") return subjectOfClauseOn(scene, token.head, at, depth);
	if (relation === "xcomp") {
		const controller = childrenBy(tree, token.head, "obj", "iobj");
		if (controller.length > 0 && !subjectControl.has(lemmaOf(above))) return controller.slice(0, 1);
		return subjectsAbove(scene, token.head, depth);
	}
	if (relation === "conj" || relation === "advcl" || relation === "parataxis") {
		if (relation === "conj" && above.upos !== "VERB" && above.upos !== "AUX" && above.upos !== "ADJ") return [];
		if (relation === "parataxis" && isPassive(tree, token.head)) return [];
		// "accused Korea of launching a missile": whoever is accused acts, not who accuses.
		const gerundOf = childrenBy(tree, at, "mark").some((mark) =>
			/^(?:of|for|from)$/i.test(tree.tokens[mark]?.form ?? ""),
		);
		if (gerundOf || isAskedFor(scene, at)) return childrenBy(tree, token.head, "obj").slice(0, 1);
		return subjectsAbove(scene, token.head, depth);
	}
	return [];
}

/** Of a clause that hangs on a noun: "troops attacking the city" act themselves; "the plan to attack" is somebody's. */
function subjectOfClauseOn(scene: Scene, noun: number, at: number, depth: number): readonly number[] {
	const { tree } = scene;
	// "is in Washington to meet him": not the city meets.
	if (isInfinitive(tree, at) && casesOf(tree, noun).some((word) => word === "in" || word === "at"))
		return subjectsAbove(
			scene,
			childrenBy(tree, noun, "nsubj").length > 0 ? noun : (tree.tokens[noun]?.head ?? -1),
			depth,
		);
	// "its role in arming the rebels", "the prospect of bombing them": the same of gerunds.
	if (isInfinitive(tree, at) || isGerundOf(tree, at)) return ownersOrSubject(scene, noun, depth);
	// ", blaming Israel": after a comma, parsers take the nearest noun for whoever blames; "Trump, blaming Israel, left" is right.
	const isCut = tree.tokens[at - 1]?.upos === "PUNCT" && tree.relations[noun] !== "nsubj";
	if (isCut) return [];
	const makers = makersOf(scene, noun, depth);
	return makers.length > 0 ? makers : [noun];
}

/** "signed an order imposing sanctions", "leads a coalition fighting rebels": whoever signed imposes, whoever leads fights; who vetoes does not. */
function makersOf(scene: Scene, noun: number, depth: number): readonly number[] {
	const { tree } = scene;
	const { classes } = ploverLexicon();
	const above = tree.tokens[noun]?.head ?? -1;
	const isMade = tree.relations[noun] === "obj" && (classes.get("makes")?.has(tree.lemmas[above] ?? "") ?? false);
	return isMade && classes.get("means")?.has(tree.lemmas[noun] ?? "") ? subjectsAbove(scene, above, depth + 1) : [];
}

/** "pushed the Council several times to toughen sanctions": parsers take what is asked for a purpose; whoever is asked would do it. */
function isAskedFor({ tree, s, actors }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "advcl" || !above || !asking.test(lemmaOf(above)) || !isInfinitive(tree, at)) return false;
	return childrenBy(tree, token.head, "obj").some((object) => actors.at(s, object).length > 0);
}

const asking =
	/^(?:ask|arm|equip|train|pay|recruit|urge|push|press|pressure|exhort|implore|beg|persuade|convince|encourage|invite|challenge|prod|nudge|lobby)$/;

const subjectControl = new Set(["promise", "threaten", "vow", "use", "ask", "call", "phone", "telephone"]);

function isInfinitive(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "mark").some((mark) => tree.tokens[mark]?.form.toLowerCase() === "to");
}

function isGerundOf(tree: Tree, at: number): boolean {
	const isGerund =
		/VerbForm=(?:Ger|Part)/.test(tree.tokens[at]?.feats ?? "") && !/Tense=Past/.test(tree.tokens[at]?.feats ?? "");
	return (
		isGerund &&
		childrenBy(tree, at, "mark", "case").some((mark) => /^(?:of|for|in|at|from|about|on)$/.test(tree.forms[mark] ?? ""))
	);
}

function subjectsAbove(scene: Scene, at: number, depth: number): readonly number[] {
	const own = childrenBy(scene.tree, at, "nsubj", "nsubj:pass").map((child) => antecedent(scene.tree, child));
	if (own.length > 0) return own;
	const token = scene.tree.tokens[at];
	if (token?.deprel === "acl:relcl") return [token.head];
	return inheritedSubject(scene, at, depth + 1);
}

/** "Iran's plan to attack": Iran; "Iran has a plan to attack": Iran too. */
function ownersOrSubject(scene: Scene, noun: number, depth: number): readonly number[] {
	const owner = childrenBy(scene.tree, noun, "nmod:poss", "amod", "compound").filter((child) =>
		(scene.named.at[child] ?? []).some(isCoded),
	);
	if (owner.length > 0 && !scene.actors.at(scene.s, noun).some(isCoded)) return owner.slice(0, 1);
	// "the first American official to visit Cuba" visits it.
	if (scene.actors.at(scene.s, noun).some(isCoded)) return [noun];
	// "the decision of the Iraqi government to refuse".
	const [of] = nominalsUnder(scene.tree, noun, ["of"]);
	if (of !== undefined && scene.actors.at(scene.s, of).some(isCoded)) return [of];
	const token = scene.tree.tokens[noun];
	const above = token ? scene.tree.tokens[token.head] : undefined;
	if (!token || !above || token.deprel !== "obj") return [];
	return subjectsAbove(scene, token.head, depth + 1);
}

/** "a defeat for Beijing, which has pushed": parsers hang the clause on the wrong noun; whoever stands before the comma is meant. */
function whoIsMeant(scene: Scene, at: number): number {
	const meant = antecedent(scene.tree, at);
	if (meant === at || scene.actors.at(scene.s, meant).some(isCoded)) return meant;
	const first = scene.tree.tokens[meant];
	// "ties with Washington and other allies, which had supported": whoever is first of the pair is meant too.
	if (first?.deprel === "conj" && scene.actors.at(scene.s, first.head).some(isCoded)) return first.head;
	const before = scene.tree.tokens[at - 1]?.form === "," ? at - 2 : at - 1;
	if (scene.actors.at(scene.s, before).some(isCoded)) return before;
	return makersOf(scene, meant, 0)[0] ?? meant;
}

/** "who", "which", "that" stand for the noun that their clause hangs on. */
function antecedent(tree: Tree, at: number): number {
	const token = tree.tokens[at];
	if (token?.upos !== "PRON" || !/^(who|which|that|whom)$/i.test(token.form)) return at;
	let clause = token.head;
	for (let depth = 0; depth < 4; depth++) {
		const verb = tree.tokens[clause];
		if (!verb) return at;
		if (verb.deprel === "acl:relcl") return verb.head;
		clause = verb.head;
	}
	return at;
}

/** "the sanctions that the council imposed": what is relativised is the object where the clause has none. */
function relativeObject(tree: Tree, at: number): readonly number[] {
	const token = tree.tokens[at];
	if (token?.deprel === "acl" && isPassive(tree, at)) return [token.head];
	if (token?.deprel !== "acl:relcl" || childrenBy(tree, at, "obj").length > 0) return [];
	const subjects = childrenBy(tree, at, "nsubj", "nsubj:pass");
	const [subject] = subjects;
	if (subject === undefined || antecedent(tree, subject) === token.head) return [];
	return [token.head];
}

/** Everyone that these nominals name, what is coordinated with them included. */
export function actorsAmong(scene: Scene, heads: readonly number[]): readonly Actor[] {
	return heads
		.flatMap((head) => [head, ...conjuncts(scene.tree, head)])
		.flatMap((head) => scene.actors.at(scene.s, head))
		.filter(isNew);
}

/** Somebody whom the tables know by a code. */
export function isCoded({ code }: Pick<Actor, "code">): boolean {
	return code !== "";
}

export function isNew(actor: Actor, at: number, all: readonly Actor[]): boolean {
	return (
		all.findIndex(
			(other) => other.code === actor.code && other.sector === actor.sector && other.name === actor.name,
		) === at
	);
}

/** Whose these things are: "Iraqi towns", "Israel's proposed changes". */
export function ownersAmong(scene: Scene, heads: readonly number[]): readonly Actor[] {
	return heads
		.flatMap((head) => {
			const meant = meantOwners(scene, head);
			const named = ownersInPhrase(scene.named, head);
			return [...named.filter(({ code }) => code !== "" || meant.length === 0), ...meant];
		})
		.filter((actor) => actor.code !== "" || actor.sector !== undefined)
		.filter(isNew);
}

/** Owners that name nobody themselves: "its demand", "the president's demand". */
function meantOwners(scene: Scene, head: number): readonly Actor[] {
	const { named, actors, s } = scene;
	return childrenBy(scene.tree, head, "nmod:poss")
		.filter((child) => actorsOfNominal(named, child).every(({ code }) => code === ""))
		.flatMap((child) => actors.at(s, child))
		.filter(isCoded);
}

/** Nominals below `at` that name somebody, nearest first, outside relative clauses. */
export function actorsBelow(scene: Scene, at: number, except: ReadonlySet<number>): readonly Actor[] {
	const { tree } = scene;
	const inside = subtree(tree, at, (token, child) => token.deprel !== "acl:relcl" && !except.has(child));
	return inside
		.flatMap((token) => {
			const own = scene.actors.at(scene.s, token);
			return own.length > 0
				? own
				: (scene.named.at[token] ?? []).length > 0
					? ownersAmong(scene, [tree.tokens[token]?.head ?? -1])
					: [];
		})
		.filter(isNew);
}

export { childrenOf };
