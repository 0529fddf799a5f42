import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, type SketchedEvent, sketch } from "./fixture.ts";
import { asInBody } from "./headline-case.ts";
import type { Sides } from "./noun-statement.ts";
import type { Parties } from "./parties.ts";
import { baseOf, pastOf } from "./past-tense.ts";
import { stateClaim } from "./statement.ts";
import { tell } from "./told.ts";

const names: Readonly<Record<string, string>> = { PRK: "North Korea", RUS: "Russia" };
const parties: Parties = {
	find: () => undefined,
	personIn: () => undefined,
	stateNamed: () => undefined,
	nameOf: (code) => names[code] ?? code,
	isState: () => true,
};
const both = { source: [actor("PRK")], target: [actor("RUS")] };
const sides: Sides = { source: "PRK", target: "RUS" };

function state(
	words: string,
	at: number,
	event: Partial<SketchedEvent> = {},
	isNegative = false,
	kind: "body" | "title" = "body",
): string | undefined {
	const { article, reading } = sketch({ id: "a" }, { words, events: [{ at, value: 3, ...event }] });
	const parts = article.parts.map((part) => ({ ...part, kind }));
	return stateClaim(tell({ ...article, parts }, reading), sides, isNegative, parties);
}

const sold =
	"Pyongyang/Pyongyang/PROPN/2/nsubj sold/sell/VERB/0/root artillery/artillery/NOUN/4/compound shells/shell/NOUN/2/obj to/to/ADP/6/case Russia/Russia/PROPN/2/obl";

test("who, verb, what, to whom: as the clause has it", () => {
	assert.equal(state(sold, 2), "Pyongyang sold artillery shells to Russia.");
});

test("what is to come is told as a headline announces it; by a bare infinitive of a body it is not told", () => {
	const announced =
		"Pyongyang/Pyongyang/PROPN/3/nsubj to/to/PART/3/mark sell/sell/VERB/0/root/VerbForm=Inf shells/shell/NOUN/3/obj";
	assert.equal(state(announced, 3, { value: 1 }), undefined);
	assert.equal(state(announced, 3, { value: 1 }, false, "title"), "Pyongyang to sell shells.");
});

test("a negative claim says so", () => {
	assert.equal(state(sold, 2, { value: -3 }, true), "Pyongyang did not sell artillery shells to Russia.");
});

test("a past occasion recalled does not read like today's", () => {
	const past = { auxiliary: ["historical"] as const, when: "2021-04-25" };
	const at = (head: number) => `${sold} in/in/ADP/8/case 2019/2019/NUM/${head}/obl`;
	assert.equal(state(at(2), 2, past), "Pyongyang sold artillery shells to Russia in 2019.");
	assert.equal(state(sold, 2, past), "Pyongyang sold artillery shells to Russia on an earlier occasion.");
});

test("what was done to somebody, when and according to whom left out", () => {
	const words =
		"Two/two/NUM/2/nummod soldiers/soldier/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass killed/kill/VERB/0/root on/on/ADP/6/case Monday/Monday/PROPN/4/obl near/near/ADP/8/case Seoul/Seoul/PROPN/4/obl";
	assert.equal(state(words, 4), "Two soldiers were killed near Seoul.");
});

test("who is a pronoun's is named by the reading, or there is no claim to show", () => {
	const words = "They/they/PRON/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj";
	assert.equal(state(words, 2), undefined);
	const span = { i: 0, from: 0, to: 4 };
	assert.equal(state(words, 2, { source: [{ code: "PRK", span }] }), "North Korea sold shells.");
});

test("he is no state, and nobody goes by a name that the article does not have", () => {
	const sold = (who: string) =>
		`${who}/${who.toLowerCase()}/PRON/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj`;
	const span = (to: number) => ({ i: 0, from: 0, to });
	assert.equal(state(sold("He"), 2, { source: [{ code: "PRK", span: span(2) }] }), undefined);
	const named = { code: "PRK", name: "Later Government", span: span(2) };
	assert.equal(state(sold("It"), 2, { source: [named] }), "North Korea sold shells.");
});

test("what makes another claim when it is left out is kept, or the claim goes", () => {
	const prevent =
		"Kim/Kim/PROPN/2/nsubj stopped/stop/VERB/0/root Russia/Russia/PROPN/2/obj from/from/SCONJ/5/mark selling/sell/VERB/2/advcl oil/oil/NOUN/5/obj";
	assert.equal(state(prevent, 2), "Kim stopped Russia from selling oil.");
	const challenge =
		"Iran/Iran/PROPN/5/nsubj is/be/AUX/5/cop not/not/PART/5/advmod a/a/DET/5/det challenge/challenge/NOUN/0/root that/that/PRON/7/nsubj lasts/last/VERB/5/acl:relcl";
	assert.equal(state(challenge, 5, { value: -3 }, true), undefined);
});

test("talks between two are told as such; an event that a noun names needs to say which", () => {
	assert.equal(
		state("the/the/DET/2/det talks/talk/NOUN/0/root", 2, { ...both, type: "CONSULT" }),
		"North Korea held talks with Russia.",
	);
	const attack = "an/a/DET/2/det attack/attack/NOUN/0/root on/on/ADP/4/case Seoul/Seoul/PROPN/2/nmod";
	assert.equal(state(attack, 2, { type: "ASSAULT" }), "There was an attack on Seoul.");
	assert.equal(state("the/the/DET/2/det attack/attack/NOUN/0/root", 2, { type: "ASSAULT" }), undefined);
});

test("a singular name in -s takes a singular verb, several take a plural one", () => {
	const stands = (subject: string, head: number) =>
		`${subject} stand/stand/VERB/0/root/Tense=Pres|VerbForm=Fin with/with/ADP/${head + 2}/case Seoul/Seoul/PROPN/${head}/obl`;
	const now = { value: 3, tense: "present" } as const;
	const states = "The/the/DET/3/det United/United/ADJ/3/amod States/States/PROPN/4/nsubj/Number=Plur";
	assert.equal(state(stands(states, 4), 4, now), "The United States stands with Seoul.");
	const british = "The/the/DET/2/det British/british/PROPN/3/nsubj";
	assert.equal(state(stands(british, 3), 3, now), "The British stand with Seoul.");
	const both = "Tokyo/Tokyo/PROPN/4/nsubj and/and/CCONJ/3/cc Paris/Paris/PROPN/1/conj";
	assert.equal(state(stands(both, 4), 4, now), "Tokyo and Paris stand with Seoul.");
});

test("several of a kind take a plural verb, whatever they are counted by", () => {
	const held =
		"A/a/DET/2/det number/number/NOUN/6/nsubj:pass of/of/ADP/4/case sailors/sailor/NOUN/2/nmod were/be/AUX/6/aux:pass held/hold/VERB/0/root near/near/ADP/8/case Busan/Busan/PROPN/6/obl";
	assert.equal(state(held, 6), "A number of sailors were held near Busan.");
});

test("what a verb needs is told with it", () => {
	const accused =
		"Seoul/Seoul/PROPN/2/nsubj accused/accuse/VERB/0/root Moscow/Moscow/PROPN/2/obj of/of/SCONJ/5/mark selling/sell/VERB/2/advcl oil/oil/NOUN/5/obj";
	assert.equal(state(accused, 2), "Seoul accused Moscow of selling oil.");
	const described =
		"Seoul/Seoul/PROPN/2/nsubj described/describe/VERB/0/root Kim/Kim/PROPN/2/obj as/as/ADP/6/case a/a/DET/6/det guest/guest/NOUN/2/obl";
	assert.equal(state(described, 2), "Seoul described Kim as a guest.");
	const efforts =
		"Seoul/Seoul/PROPN/2/nsubj blocked/block/VERB/0/root efforts/effort/NOUN/2/obj to/to/PART/5/mark sell/sell/VERB/3/acl oil/oil/NOUN/5/obj";
	assert.equal(state(efforts, 2), "Seoul blocked efforts to sell oil.");
	const committed =
		"Tokyo/Tokyo/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass committed/commit/VERB/0/root/VerbForm=Part|Tense=Past";
	assert.equal(state(committed, 3), undefined);
	const warned =
		"Seoul/Seoul/PROPN/2/nsubj warned/warn/VERB/0/root Kim/Kim/PROPN/2/obj not/not/PART/6/advmod to/to/PART/6/mark visit/visit/VERB/2/xcomp Moscow/Moscow/PROPN/6/obj";
	assert.equal(state(warned, 2), "Seoul warned Kim not to visit Moscow.");
});

test("a particle stands where the text has it", () => {
	const split =
		"Seoul/Seoul/PROPN/2/nsubj shot/shoot/VERB/0/root a/a/DET/4/det drone/drone/NOUN/2/obj down/down/ADP/2/compound:prt";
	assert.equal(state(split, 2), "Seoul shot a drone down.");
});

test("who does it is not always who the sentence is about", () => {
	const urged =
		"Seoul/Seoul/PROPN/2/nsubj urged/urge/VERB/0/root Russia/Russia/PROPN/2/obj to/to/PART/5/mark study/study/VERB/2/xcomp plans/plan/NOUN/5/obj";
	const source = [{ code: "RUS", span: { i: 0, from: 12, to: 18 } }];
	// Told by itself, "Russia to study plans" would be Russia's announcement.
	assert.equal(state(urged, 5, { source, value: 0 }), undefined);
	const accused =
		"Seoul/Seoul/PROPN/2/nsubj accused/accuse/VERB/0/root/VerbForm=Fin|Tense=Past Russia/Russia/PROPN/2/obj of/of/SCONJ/5/mark selling/sell/VERB/2/advcl/VerbForm=Ger oil/oil/NOUN/5/obj";
	assert.equal(
		state(accused, 5, { source: [{ code: "RUS", span: { i: 0, from: 14, to: 20 } }], value: 0 }),
		"Russia sold oil.",
	);
	const us =
		"We/we/PRON/2/nsubj want/want/VERB/7/ccomp/VerbForm=Fin|Tense=Pres to/to/PART/4/mark talk/talk/VERB/2/xcomp/VerbForm=Inf with/with/ADP/6/case Seoul/Seoul/PROPN/4/obl said/say/VERB/0/root an/a/DET/9/det envoy/envoy/NOUN/7/nsubj";
	const envoy = [{ code: "RUS", span: { i: 0, from: 32, to: 40 } }];
	assert.equal(state(us, 4, { source: envoy, value: 1 }), "Russia wants to talk with Seoul.");
});

test("names in full: an office with who holds it, a surname that reads like a verb", () => {
	const kerry =
		"Secretary/Secretary/PROPN/6/nsubj of/of/ADP/3/case State/State/PROPN/4/nmod:desc Ann/Ann/PROPN/1/nmod Lee/Lee/PROPN/4/flat visited/visit/VERB/0/root Paris/Paris/PROPN/6/obj";
	assert.equal(state(kerry, 6), "Secretary of State Ann Lee visited Paris.");
	const may =
		"Prime/Prime/ADJ/2/amod Minister/Minister/PROPN/3/nmod:desc Theresa/Theresa/PROPN/5/nsubj May/may/AUX/5/aux reproached/reproach/VERB/0/root Moscow/Moscow/PROPN/5/obj";
	assert.equal(state(may, 5, { value: 1 }), "Prime Minister Theresa May reproached Moscow.");
	const trip =
		"The/the/DET/2/det trip/trip/NOUN/4/nsubj Kim/Kim/PROPN/2/nmod pleased/please/VERB/0/root Moscow/Moscow/PROPN/4/obj";
	assert.equal(state(trip, 4), "The trip pleased Moscow.");
	const twice =
		"The/the/DET/2/det leader/leader/NOUN/5/nsubj Kim/Kim/PROPN/5/nsubj Jong/Jong/PROPN/3/flat visited/visit/VERB/0/root Paris/Paris/PROPN/5/obj";
	assert.equal(state(twice, 5), "Kim Jong visited Paris.");
});

test("what is not held for certain has the tense of its clause", () => {
	const sold = (before: string, form: string, at: number) =>
		`Pyongyang/Pyongyang/PROPN/${at}/nsubj ${before}${form} oil/oil/NOUN/${at}/obj`;
	const unsure = { value: 1 };
	const perfect = "may/may/AUX/4/aux have/have/AUX/4/aux ";
	assert.equal(
		state(sold(perfect, "sold/sell/VERB/0/root/VerbForm=Part|Tense=Past", 4), 4, unsure),
		"Pyongyang sold oil.",
	);
	assert.equal(state(sold("could/can/AUX/3/aux ", "sell/sell/VERB/0/root", 3), 3, unsure), "Pyongyang could sell oil.");
	assert.equal(
		state(sold("will/will/AUX/4/aux not/not/PART/4/advmod ", "sell/sell/VERB/0/root", 4), 4, { value: -1 }, true),
		"Pyongyang will not sell oil.",
	);
	const agreed =
		"Pyongyang/Pyongyang/PROPN/2/nsubj agreed/agree/VERB/0/root/VerbForm=Fin|Tense=Past to/to/PART/4/mark sell/sell/VERB/2/xcomp/VerbForm=Inf oil/oil/NOUN/4/obj";
	assert.equal(state(agreed, 4, unsure), "Pyongyang agreed to sell oil.");
	const ready =
		"Pyongyang/Pyongyang/PROPN/3/nsubj is/be/AUX/3/cop ready/ready/ADJ/0/root to/to/PART/5/mark sell/sell/VERB/3/xcomp/VerbForm=Inf oil/oil/NOUN/5/obj";
	assert.equal(state(ready, 5, unsure), "Pyongyang is ready to sell oil.");
	const guilty =
		"Moscow/Moscow/PROPN/3/nsubj was/be/AUX/3/cop responsible/responsible/ADJ/0/root for/for/ADP/6/case the/the/DET/6/det attack/attack/NOUN/3/obl";
	assert.equal(state(guilty, 3, unsure), "Moscow was responsible for the attack.");
	const supposed = "If/if/SCONJ/3/mark Kim/Kim/PROPN/3/nsubj sells/sell/VERB/0/root/VerbForm=Fin oil/oil/NOUN/3/obj";
	assert.equal(state(supposed, 3, unsure), undefined);
});

test("a claim is told by those who hold it, not in the present tense of a denial", () => {
	const may = "Pyongyang/Pyongyang/PROPN/3/nsubj may/may/AUX/3/aux sell/sell/VERB/0/root oil/oil/NOUN/3/obj";
	const denied =
		"Pyongyang/Pyongyang/PROPN/4/nsubj is/be/AUX/4/aux not/not/PART/4/advmod selling/sell/VERB/0/root oil/oil/NOUN/4/obj";
	const told = [
		sketch({ id: "a" }, { words: may, events: [{ at: 3, value: 1, tense: "future" }] }),
		sketch({ id: "b" }, { words: denied, events: [{ at: 4, value: -3, tense: "present" }] }),
	].flatMap(({ article, reading }) => tell(article, reading));
	assert.equal(stateClaim(told, sides, false, parties), "Pyongyang may sell oil.");
});

test("what somebody said would be done is still to come", () => {
	const words =
		"Kim/Kim/PROPN/2/nsubj replied/reply/VERB/0/root that/that/SCONJ/6/mark Seoul/Seoul/PROPN/6/nsubj would/would/AUX/6/aux discuss/discuss/VERB/2/ccomp arms/arm/NOUN/6/obj";
	const { article, reading } = sketch(
		{ id: "a" },
		{ words, events: [{ at: 6, value: 2.1, said: 3 }], said: { by: "Kim", kind: "named" } },
	);
	const told = tell(article, {
		...reading,
		events: reading.events.map((event) => ({ ...event, tense: "none" as const })),
	});
	assert.equal(stateClaim(told, sides, false, parties), "Seoul would discuss arms.");
});

test("a body that tells of now is not put in the past by its headline", () => {
	const selling = "Pyongyang/Pyongyang/PROPN/3/nsubj is/be/AUX/3/aux selling/sell/VERB/0/root oil/oil/NOUN/3/obj";
	const sells = "Pyongyang/Pyongyang/PROPN/2/nsubj sells/sell/VERB/0/root/Tense=Pres|VerbForm=Fin oil/oil/NOUN/2/obj";
	const now = { value: 3, tense: "present" } as const;
	const body = sketch({ id: "a" }, { words: selling, events: [{ at: 3, ...now }] });
	const title = sketch({ id: "b" }, { words: sells, events: [{ at: 2, ...now }] });
	const parts = title.article.parts.map(({ text }) => ({ kind: "title" as const, text }));
	const told = [...tell({ ...title.article, parts }, title.reading), ...tell(body.article, body.reading)];
	assert.equal(stateClaim(told, sides, false, parties), "Pyongyang is selling oil.");
});

test("what was under way is told so; a bare verb is no participle", () => {
	const preparing = "Moscow/Moscow/PROPN/3/nsubj was/be/AUX/3/aux preparing/prepare/VERB/0/root talks/talk/NOUN/3/obj";
	assert.equal(state(preparing, 3), "Moscow was preparing talks.");
	const attend =
		"Moscow/Moscow/PROPN/4/nsubj was/be/AUX/4/cop to/to/PART/4/mark host/host/VERB/0/root/VerbForm=Inf talks/talk/NOUN/4/obj";
	assert.equal(state(attend, 4, { value: 1 }), "Moscow was to host talks.");
	const bare = "Moscow/Moscow/PROPN/2/nsubj:pass prevent/prevent/VERB/0/root talks/talk/NOUN/2/obj";
	assert.equal(state(bare, 2), "Moscow prevented talks.");
});

test("nobody is what a cleft is about", () => {
	const cleft =
		"It/it/PRON/3/nsubj is/be/AUX/3/cop farmers/farmer/NOUN/0/root of/of/ADP/5/case Japan/Japan/PROPN/3/nmod";
	assert.equal(state(cleft, 3, { source: [{ code: "PRK", span: { i: 0, from: 0, to: 2 } }] }), undefined);
});

test("lists are told whole; hyphened words too; what says nothing of it is left out", () => {
	const list =
		"Seoul/Seoul/PROPN/2/nsubj warned/warn/VERB/0/root Paris/Paris/PROPN/2/obj ,/,/PUNCT/5/punct Rome/Rome/PROPN/3/conj ,/,/PUNCT/7/punct Cairo/Cairo/PROPN/3/conj and/and/CCONJ/9/cc Delhi/Delhi/PROPN/3/conj";
	assert.equal(state(list, 2), "Seoul warned Paris, Rome, Cairo and Delhi.");
	const hollow =
		"Seoul/Seoul/PROPN/2/nsubj praised/praise/VERB/0/root Kim/Kim/PROPN/2/obj in/in/ADP/5/case part/part/NOUN/2/obl";
	assert.equal(state(hollow, 2), "Seoul praised Kim.");
});

test("the US is no us; a denial that says no is not denied twice; a noun that says its year is of no other occasion", () => {
	const backed =
		"Malian/malian/ADJ/2/amod troops/troop/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass backed/back/VERB/0/root/VerbForm=Part|Tense=Past by/by/ADP/7/case US/US/PROPN/7/compound forces/force/NOUN/4/obl:agent";
	assert.equal(state(backed, 4), "Malian troops were backed by US forces.");
	const none =
		"No/no/DET/2/det sailors/sailor/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass hurt/hurt/VERB/0/root/VerbForm=Part|Tense=Past near/near/ADP/6/case Busan/Busan/PROPN/4/obl";
	assert.equal(state(none, 4, { value: -3 }, true), "No sailors were hurt near Busan.");
	const year =
		"the/the/DET/3/det 2014/2014/NUM/3/nummod siege/siege/NOUN/0/root of/of/ADP/5/case Rome/Rome/PROPN/3/nmod";
	assert.equal(state(year, 3, { type: "ASSAULT", auxiliary: ["historical"] }), "There was a 2014 siege of Rome.");
});

test("what a passive wish is for is told as one", () => {
	const asked =
		"Seoul/Seoul/PROPN/2/nsubj asked/ask/VERB/0/root for/for/ADP/4/case troops/troop/NOUN/2/obl to/to/PART/7/mark be/be/AUX/7/aux:pass guided/guide/VERB/2/xcomp";
	assert.equal(state(asked, 2), "Seoul asked for troops to be guided.");
});

test("any is of a denial: told as done, it was one", () => {
	const any =
		"Seoul/Seoul/PROPN/2/nsubj rejected/reject/VERB/0/root any/any/DET/5/det new/new/ADJ/5/amod offer/offer/NOUN/2/obj";
	assert.equal(state(any, 2), "Seoul rejected a new offer.");
	assert.equal(state(any, 2, { value: -3 }, true), "Seoul did not reject any new offer.");
});

test("a noun's article goes by its sound", () => {
	const raid = (before: string) =>
		`the/the/DET/3/det ${before} raid/raid/NOUN/0/root on/on/ADP/5/case Rome/Rome/PROPN/3/nmod`;
	const told = [
		"U.S./U.S./PROPN/3/compound",
		"European/european/ADJ/3/amod",
		"Ukrainian/ukrainian/ADJ/3/amod",
		"FBI/FBI/PROPN/3/compound",
	].map((before) => state(raid(before), 3, { type: "ASSAULT" }));
	assert.deepEqual(told, [
		"There was a U.S. raid on Rome.",
		"There was a European raid on Rome.",
		"There was a Ukrainian raid on Rome.",
		"There was an FBI raid on Rome.",
	]);
});

test("what two did together goes by the noun, and what they may do is still ahead", () => {
	const noun = (word: string, value: number) =>
		state(`the/the/DET/2/det ${word}/NOUN/0/root`, 2, { ...both, type: "AGREE", value });
	assert.equal(noun("treaty/treaty", 3), "North Korea made a treaty with Russia.");
	const planned = { ...both, type: "AGREE", value: 1, auxiliary: ["future"] } as const;
	assert.equal(
		state("the/the/DET/2/det treaty/treaty/NOUN/0/root", 2, planned),
		"North Korea to make a treaty with Russia.",
	);
	assert.equal(noun("commitment/commitment", 3), undefined);
});

test("a headline's capitals are its own", () => {
	const { article } = sketch(
		{ id: "a" },
		{ words: "A/a/DET/2/det plan/plan/NOUN/0/root for/for/ADP/4/case Rome/Rome/PROPN/2/nmod", events: [] },
	);
	assert.equal(asInBody("Kim Outlined Plan for Rome", article), "Kim Outlined plan for Rome");
});

test("past tense", () => {
	assert.deepEqual(
		["sell", "carry", "plan", "agree", "launch", "forbid", "oversee", "kidnap", "panic"].map(
			(verb) => pastOf(verb).past,
		),
		["sold", "carried", "planned", "agreed", "launched", "forbade", "oversaw", "kidnapped", "panicked"],
	);
	assert.deepEqual(
		[baseOf("built", "built"), baseOf("forbidden", "forbidd"), baseOf("wounded", "wound")],
		["build", "forbid", "wound"],
	);
	assert.deepEqual(
		[
			baseOf("boycotting", "boycot"),
			baseOf("scraping", "scrap"),
			baseOf("scrapping", "scrap"),
			baseOf("banning", "ban"),
		],
		["boycott", "scrape", "scrap", "ban"],
	);
});

test("what hangs on what somebody only wants, may or has a right to do is told with that, or not at all", () => {
	const oil = (head: number) => `oil/oil/NOUN/${head}/obj`;
	const threat =
		"Kim/Kim/PROPN/2/nsubj issued/issue/VERB/0/root/VerbForm=Fin|Tense=Past a/a/DET/4/det threat/threat/NOUN/2/obj to/to/PART/6/mark sell/sell/VERB/4/acl/VerbForm=Inf";
	const kim = [{ code: "PRK", span: { i: 0, from: 0, to: 3 } }];
	assert.equal(state(`${threat} ${oil(6)}`, 6, { value: 1, source: kim }), "Kim threatened to sell oil.");
	assert.equal(
		state(`${threat.replace(/threat\/threat/, "right/right")} ${oil(6)}`, 6, { value: 1, source: kim }),
		undefined,
	);
	const seek =
		"Kim/Kim/PROPN/3/nsubj might/might/AUX/3/aux seek/seek/VERB/0/root/VerbForm=Inf to/to/PART/5/mark sell/sell/VERB/3/xcomp/VerbForm=Inf";
	assert.equal(state(`${seek} ${oil(5)}`, 5, { value: 1 }), "Kim might seek to sell oil.");
	const expected =
		"Kim/Kim/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass expected/expect/VERB/0/root/VerbForm=Part|Tense=Past to/to/PART/5/mark sell/sell/VERB/3/xcomp/VerbForm=Inf";
	assert.equal(state(`${expected} ${oil(5)}`, 5, { value: 1 }), "Kim was expected to sell oil.");
	const asked = (object: string) =>
		`Kim/Kim/PROPN/2/nsubj asked/ask/VERB/0/root/VerbForm=Fin|Tense=Past ${object} to/to/PART/5/mark sell/sell/VERB/2/xcomp/VerbForm=Inf ${oil(5)}`;
	assert.equal(state(asked("Moscow/Moscow/PROPN/2/iobj"), 5, { value: 1 }), undefined);
	const both = `Kim/Kim/PROPN/2/nsubj pledged/pledge/VERB/0/root/VerbForm=Fin|Tense=Past to/to/PART/4/mark buy/buy/VERB/2/xcomp/VerbForm=Inf shells/shell/NOUN/4/obj and/and/CCONJ/8/cc to/to/PART/8/mark sell/sell/VERB/4/conj/VerbForm=Inf ${oil(8)}`;
	assert.equal(state(both, 8, { value: 1 }), "Kim pledged to sell oil.");
});

test("whoever refuses to, or decides not to, does not", () => {
	const verb = (lemma: string, not: string) =>
		`Kim/Kim/PROPN/2/nsubj ${lemma}d/${lemma}/VERB/0/root/VerbForm=Fin|Tense=Past ${not}to/to/PART/${not ? 5 : 4}/mark sell/sell/VERB/2/xcomp/VerbForm=Inf oil/oil/NOUN/${not ? 5 : 4}/obj`;
	assert.equal(state(verb("refuse", ""), 4, { value: -2 }, true), "Kim refused to sell oil.");
	assert.equal(state(verb("refuse", ""), 4, { value: 1 }), undefined);
	assert.equal(state(verb("decide", "not/not/PART/5/advmod "), 5, { value: -2 }, true), "Kim decided not to sell oil.");
	assert.equal(state(verb("decide", "not/not/PART/5/advmod "), 5, { value: 1 }), undefined);
});

test("a condition, a question of how, a wish and a no before it take the clause away", () => {
	const would = (clause: string) =>
		`Kim/Kim/PROPN/3/nsubj would/would/AUX/3/aux sell/sell/VERB/0/root/VerbForm=Inf oil/oil/NOUN/3/obj ${clause}`.trim();
	assert.equal(state(would(""), 3, { value: 1 }), "Kim would sell oil.");
	assert.equal(state(would("if/if/SCONJ/6/mark attacked/attack/VERB/3/advcl"), 3, { value: 1 }), undefined);
	const how =
		"how/how/ADV/4/advmod Kim/Kim/PROPN/4/nsubj should/should/AUX/4/aux sell/sell/VERB/0/root/VerbForm=Inf oil/oil/NOUN/4/obj";
	assert.equal(state(how, 4, { value: 1 }), undefined);
	const hoped = (verb: string) =>
		`Seoul/Seoul/PROPN/2/nsubj ${verb}/VERB/0/root/VerbForm=Fin|Tense=Past that/that/SCONJ/5/mark Kim/Kim/PROPN/5/nsubj sells/sell/VERB/2/ccomp/VerbForm=Fin|Tense=Pres oil/oil/NOUN/5/obj`;
	assert.equal(state(hoped("hoped/hope"), 5, { tense: "present" }), undefined);
	assert.equal(state(hoped("said/say"), 5, { tense: "present" }), "Kim sells oil.");
	const foregone =
		"Kim/Kim/PROPN/4/nsubj should/should/AUX/4/aux have/have/AUX/4/aux sold/sell/VERB/0/root/VerbForm=Part|Tense=Past oil/oil/NOUN/4/obj";
	assert.equal(state(foregone, 4, { value: 1 }), undefined);
	assert.equal(state(foregone.replaceAll("should", "may"), 4, { value: 1 }), "Kim sold oil.");
	const inverted =
		"should/should/AUX/3/aux Kim/Kim/PROPN/3/nsubj sell/sell/VERB/0/root/VerbForm=Inf oil/oil/NOUN/3/obj";
	assert.equal(state(inverted, 3, { value: 1 }), undefined);
	const evidence =
		"There/there/PRON/2/expl is/be/VERB/0/root no/no/DET/4/det evidence/evidence/NOUN/2/nsubj that/that/SCONJ/7/mark Kim/Kim/PROPN/7/nsubj sold/sell/VERB/4/acl/VerbForm=Fin|Tense=Past oil/oil/NOUN/7/obj";
	assert.equal(state(evidence, 7, { value: -1 }, true), undefined);
});

test("questions, lines in capitals, captions and placards state nothing", () => {
	assert.equal(state(`${sold} ?/?/PUNCT/2/punct`, 2), undefined);
	assert.equal(
		state(
			sold.replace(/(\S+?)\/(\S+?)\//g, (_, form, lemma) => `${form.toUpperCase()}/${lemma}/`),
			2,
		),
		undefined,
	);
	const caption =
		"In/in/ADP/3/case this/this/DET/3/det photo/photo/NOUN/5/obl Kim/Kim/PROPN/5/nsubj shook/shake/VERB/0/root hands/hand/NOUN/5/obj";
	assert.equal(state(caption, 5), undefined);
	const order = "Kim/Kim/PROPN/2/nsubj sell/sell/VERB/0/root/Mood=Imp|VerbForm=Fin oil/oil/NOUN/2/obj";
	assert.equal(state(order, 2), undefined);
});

test("whose act it is: not a town of a dateline, nor who contends it, nor whoever stands beside", () => {
	const dateline =
		"Oslo/Oslo/PROPN/6/nsubj (/(/PUNCT/3/punct CNN/CNN/PROPN/1/appos )/)/PUNCT/3/punct today/today/NOUN/6/obl sold/sell/VERB/0/root oil/oil/NOUN/6/obj";
	assert.equal(state(dateline, 6), undefined);
	const contends =
		"tests/test/NOUN/0/root that/that/PRON/4/obj Oslo/Oslo/PROPN/4/nsubj contends/contend/VERB/1/acl:relcl/VerbForm=Fin violate/violate/VERB/1/acl:relcl/VerbForm=Fin|Tense=Pres treaties/treaty/NOUN/5/obj";
	assert.equal(state(contends, 5, { source: [{ code: "RUS", span: { i: 0, from: 11, to: 15 } }] }), undefined);
	const beside =
		"Oslo/Oslo/PROPN/2/nsubj estimated/estimate/VERB/0/root/VerbForm=Fin|Tense=Past sixty/sixty/NUM/2/obj are/be/AUX/5/aux fighting/fight/VERB/2/conj Mali/Mali/PROPN/5/obj";
	assert.equal(state(beside, 5), undefined);
});

test("half a phrase is no phrase: a purpose, a country unnamed, what a clause would say", () => {
	const country = (words: string) => `${words} sold/sell/VERB/0/root oil/oil/NOUN/3/obj`;
	assert.equal(state(country("The/the/DET/2/det company/company/NOUN/3/nsubj"), 3), undefined);
	const span = { i: 0, from: 0, to: 11 };
	assert.equal(
		state(country("The/the/DET/2/det country/country/NOUN/3/nsubj"), 3, { source: [{ code: "PRK", span }] }),
		"North Korea sold oil.",
	);
	const concessions =
		"Seoul/Seoul/PROPN/2/nsubj gave/give/VERB/0/root Kim/Kim/PROPN/2/iobj the/the/DET/5/det concessions/concession/NOUN/2/obj he/he/PRON/7/nsubj desired/desire/VERB/5/acl:relcl";
	assert.equal(state(concessions, 2), undefined);
	const mandate =
		"Seoul/Seoul/PROPN/3/nsubj can/can/AUX/3/aux talk/talk/VERB/0/root/VerbForm=Inf without/without/ADP/6/case a/a/DET/6/det mandate/mandate/NOUN/3/obl";
	assert.equal(state(mandate, 3, { value: 1 }), "Seoul can talk without a mandate.");
	assert.equal(state(mandate, 3, { value: -2 }, true), "Seoul cannot talk without a mandate.");
	const able =
		"Seoul/Seoul/PROPN/2/nsubj kept/keep/VERB/0/root Kim/Kim/PROPN/2/obj from/from/SCONJ/6/mark being/be/AUX/6/cop able/able/ADJ/2/advcl to/to/PART/8/mark sell/sell/VERB/6/xcomp/VerbForm=Inf oil/oil/NOUN/8/obj";
	assert.equal(state(able, 2), "Seoul kept Kim from being able to sell oil.");
});

test("who meets is called as the text does; a meeting foretold is not told as held", () => {
	const meeting =
		"Kim/Kim/PROPN/3/nmod:poss 's/'s/PART/1/case meeting/meeting/NOUN/0/root with/with/ADP/5/case Lee/Lee/PROPN/3/nmod";
	const source = [{ code: "PRK", span: { i: 0, from: 0, to: 3 } }];
	const target = [{ code: "RUS", span: { i: 0, from: 20, to: 23 } }];
	assert.equal(state(meeting, 3, { type: "CONSULT", source, target }), "Kim met with Lee.");
	assert.equal(state(meeting, 3, { type: "CONSULT", source, target, auxiliary: ["future"] }), "Kim to meet with Lee.");
	assert.equal(
		state(meeting, 3, { type: "CONSULT", source, target, value: 1, auxiliary: ["hypothetical"] }),
		undefined,
	);
});

test("names are told whole, quotations whole or not at all, lists without their halves", () => {
	const leader =
		"Oslo/Oslo/PROPN/2/nsubj met/meet/VERB/0/root Korean/korean/ADJ/4/amod leader/leader/NOUN/2/obj Kim/Kim/PROPN/2/dep Jong/Jong/PROPN/5/flat";
	assert.equal(state(leader, 2), "Oslo met Korean leader Kim Jong.");
	const system =
		'Oslo/Oslo/PROPN/2/nsubj promised/promise/VERB/0/root "/"/PUNCT/5/punct one/one/NUM/5/nummod country/country/NOUN/2/obj ,/,/PUNCT/7/punct two/two/NUM/5/dep';
	const { article, reading } = sketch({ id: "a" }, { words: system, events: [{ at: 2, value: 3 }] });
	const written = (from: string, to: string) => {
		const parts = article.parts.map((part) => ({ ...part, text: part.text.replace(from, to) }));
		return stateClaim(tell({ ...article, parts }, reading), sides, false, parties);
	};
	assert.equal(written('" one country ,', ' "one country, '), undefined);
	assert.equal(written('" one country ,', "  one country, "), "Oslo promised one country.");
	const members =
		"Oslo/Oslo/PROPN/2/nsubj met/meet/VERB/0/root envoys/envoy/NOUN/2/obj and/and/CCONJ/5/cc members/member/NOUN/3/conj of/of/ADP/8/case a/a/DET/8/det council/council/NOUN/5/nmod";
	assert.equal(state(members, 2), "Oslo met envoys and members of a council.");
});

test("a letter that somebody is told in says nothing without what; a not that the reading does not see is no claim", () => {
	const told =
		"Kim/Kim/PROPN/2/nsubj told/tell/VERB/0/root Oslo/Oslo/PROPN/2/obj in/in/ADP/6/case a/a/DET/6/det letter/letter/NOUN/2/obl";
	assert.equal(state(told, 2), undefined);
	const not =
		"Kim/Kim/PROPN/4/nsubj does/do/AUX/4/aux not/not/PART/4/advmod bind/bind/VERB/0/root Oslo/Oslo/PROPN/4/obj";
	assert.equal(state(not, 4), undefined);
	assert.equal(state(not, 4, { value: -3 }, true), "Kim did not bind Oslo.");
});

test("what a phrase is torn from goes with it: goods worth what, ahead of what, cut exports, agreed if", () => {
	const worth =
		"Oslo/Oslo/PROPN/2/nsubj taxed/tax/VERB/0/root goods/good/NOUN/2/obj worth/worth/ADJ/3/amod millions/million/NOUN/4/obl";
	assert.equal(state(worth, 2), undefined);
	const ahead =
		"Oslo/Oslo/PROPN/2/nsubj taxed/tax/VERB/0/root oil/oil/NOUN/2/obj ahead/ahead/ADV/2/advmod of/of/ADP/6/case talks/talk/NOUN/2/obl";
	assert.equal(state(ahead, 2), "Oslo taxed oil.");
	const cut =
		"Oslo/Oslo/PROPN/2/nsubj raised/raise/VERB/0/root imports/import/NOUN/2/obj and/and/CCONJ/6/cc cut/cut/VERB/2/conj exports/export/NOUN/3/conj";
	assert.equal(state(cut, 2), "Oslo raised imports.");
	const agreed = (clause: string) =>
		`Oslo/Oslo/PROPN/2/nsubj agreed/agree/VERB/0/root/VerbForm=Fin|Tense=Past to/to/PART/4/mark sell/sell/VERB/2/xcomp/VerbForm=Inf oil/oil/NOUN/4/obj ${clause}`.trim();
	assert.equal(state(agreed(""), 2), "Oslo agreed to sell oil.");
	assert.equal(state(agreed("if/if/SCONJ/7/mark asked/ask/VERB/4/advcl"), 2), undefined);
});

test("two phrases read as one are none; who accuses somebody of nothing says nothing", () => {
	const support =
		"Oslo/Oslo/PROPN/2/nsubj offered/offer/VERB/0/root the/the/DET/6/det French/French/ADJ/2/iobj its/its/PRON/6/nmod:poss support/support/NOUN/2/obj";
	assert.equal(state(support, 2), undefined);
	const accused = "Oslo/Oslo/PROPN/2/nsubj accused/accuse/VERB/0/root Moscow/Moscow/PROPN/2/obj";
	assert.equal(state(accused, 2), undefined);
});

test("the president is who the article names", () => {
	const words =
		"The/the/DET/2/det president/president/NOUN/3/nsubj met/meet/VERB/0/root Kim/Kim/PROPN/3/obj ,/,/PUNCT/3/punct Lee/Lee/PROPN/7/nsubj said/say/VERB/3/parataxis";
	const source = [{ code: "KOR", name: "Ann Lee", span: { i: 0, from: 0, to: 13 } }];
	assert.equal(state(words, 3, { source }), "Ann Lee met Kim.");
	assert.equal(state(words, 3), "The president met Kim.");
});
