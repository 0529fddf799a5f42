import { resolve } from "node:path";
import { commandName } from "../command-name.ts";
import { countingSentence, denialSentence, doubtedOf } from "../dossier/counting.ts";
import { mainClaims } from "../dossier/main-claims.ts";
import { tellingForecasts } from "../dossier/panels/explanations.ts";
import { type Article, lackingIn } from "../model/article.ts";
import { type Audit, type Finding, type Story, showsSilence } from "../model/audit.ts";
import { languageOf } from "../read.ts";
import { paint } from "./paint.ts";
import { count, guessedLine, named, oneLine } from "./wording.ts";

const storiesShown = 3;
const findingsShown = 5;
const discardsShown = 10;

/** What a person sees when an audit ends: what came in, the counting sentences, the findings with their sentences, and where to look. */
export function summaryOf(
	audit: Audit,
	articles: ReadonlyMap<string, Article>,
	out: string,
	isSample: boolean,
): string {
	const sections = [
		totals(audit, isSample),
		audit.articles.length === 0 ? nothingToTell(audit) : "",
		lackingLines(audit, articles),
		...mostTelling(audit)
			.slice(0, storiesShown)
			.map((story) => storyLines(story, out)),
		audit.stories.length > storiesShown
			? `and ${count(audit.stories.length - storiesShown, "more story", "more stories")} in the dossiers\n`
			: "",
		findingLines(audit, articles),
		acrossLines(audit, articles),
		discardLines(audit),
		`Dossiers: ${paint("bold", `${out}/index.html`)}, or with search: ${paint("bold", `${commandName()} serve ${out}`)}\n`,
	];
	return `${sections.filter((section) => section !== "").join("\n")}`;
}

function totals(audit: Audit, isSample: boolean): string {
	const outlets = new Set(audit.articles.flatMap((article) => article.outlet ?? []));
	const shared = audit.stories.filter((story) => story.outlets.length > 1).length || "none";
	const sample = isSample ? "Sample coverage, written for demonstration; its outlets are invented.\n" : "";
	return `${sample}${count(audit.articles.length, "article")} by ${count(outlets.size, "outlet")}, ${count(audit.stories.length, "story", "stories")}, ${shared} told by more than one outlet.\n`;
}

/** What cannot be told of articles that do not say whose they are, when they came, or in which language. */
function lackingLines(audit: Audit, articles: ReadonlyMap<string, Article>): string {
	const { outlet, date } = lackingIn(audit.articles);
	const guessed = audit.articles.flatMap(({ id }) => {
		const article = articles.get(id);
		return article && !languageOf(article).isSure ? [id] : [];
	});
	return [
		...(outlet.length > 0
			? [
					`Articles without an outlet: ${named(outlet)}. Each counts as an outlet of its own, and is compared with none of its newsroom's other articles.`,
				]
			: []),
		...(date.length > 0
			? [
					`Articles without a date: ${named(date)}. No finding rests on when they came, and what a claim rests on counts them last.`,
				]
			: []),
		...unreadDates(audit.articles.flatMap(({ id }) => articles.get(id) ?? [])),
		...(guessed.length > 0 ? [guessedLine(guessed)] : []),
	]
		.map((line) => `${line}\n`)
		.join("");
}

/** What was given as a date, in the words of whoever gave it. */
function unreadDates(articles: readonly Article[]): readonly string[] {
	const given = (reason: string) =>
		articles.flatMap(({ id, discarded }) =>
			discarded.filter((piece) => piece.reason === reason).map(({ text }) => `${id} ("${oneLine(text)}")`),
		);
	const [none, two] = [given("published is no date"), given("published may be two days")];
	return [
		...(none.length > 0 ? [`Given as a date, and none: ${named(none)}.`] : []),
		...(two.length > 0
			? [`Day or month first? Left without a date: ${named(two)}. Write the year first: 2020-02-03.`]
			: []),
	];
}

function nothingToTell(audit: Audit): string {
	const why =
		audit.discarded.length > 0 ? "every input was left out; the reasons are below" : "the inputs hold no article";
	return `Nothing to tell: ${why}.\n`;
}

/** Stories with claims first; of them those with most findings, then with contested claims, then those that most outlets tell. */
function mostTelling(audit: Audit): readonly Story[] {
	const contested = (story: Story): number => story.claims.filter((claim) => claim.contested).length;
	const silent = (story: Story): number => (story.claims.length > 0 ? 0 : 1);
	return audit.stories.toSorted(
		(a, b) =>
			silent(a) - silent(b) ||
			b.findings.length - a.findings.length ||
			contested(b) - contested(a) ||
			b.outlets.length - a.outlets.length,
	);
}

function storyLines(story: Story, out: string): string {
	// Where nothing is compared, what one outlet says.
	const main = mainClaims(story)[0] ?? story.claims[0];
	const size = `${count(story.articles.length, "article")}, ${count(story.outlets.length, "outlet")}`;
	const denial = main && denialSentence(main, story.origins);
	const counting = main
		? `  ${oneLine(main.statement)}\n  ${countingSentence(main.outlets, doubtedOf(main))}\n${denial === undefined ? "" : `  ${oneLine(denial)}\n`}`
		: `  ${whyNoClaim(story)}\n`;
	return `${paint("bold", oneLine(story.title) || "Without a headline")} ${paint("dim", `(${size})`)}\n${counting}${explanationLine(story, out)}`;
}

/** Claims are what outlets may differ on: told by two of them, or coded between two actors. */
function whyNoClaim({ outlets }: Story): string {
	const toActor = "no sentence that says what one state, organisation or person does to another";
	return outlets.length > 1
		? `No claim: nothing was found that two of its outlets tell alike, and ${toActor}.`
		: `No claim: one outlet tells it, and there is ${toActor}.`;
}

/** "3 explanations of it, 3 open questions, 2 forecasts": where there is more than one, a matrix is worth opening. */
function explanationLine({ id, explanations, questions = [], forecasts = [] }: Story, out: string): string {
	if (explanations.length < 2) return "";
	const open = questions.filter(({ answers }) => answers.length === 0).length;
	const foretold = tellingForecasts(forecasts).length;
	const counts = [
		`${count(explanations.length, "explanation")} of it`,
		...(open > 0 ? [count(open, "open question")] : []),
		...(foretold > 0 ? [count(foretold, "forecast")] : []),
	];
	const hint = `${commandName()} explain-event ${id}${out === resolve("dossier") ? "" : ` --from ${out}`}`;
	return `  ${counts.join(", ")}: ${hint}\n`;
}

function findingLines(audit: Audit, articles: ReadonlyMap<string, Article>): string {
	const findings = audit.stories.flatMap((story) => story.findings);
	if (findings.length === 0) return `No findings: ${whyNone(audit)}.\n`;
	const first = interleave(mostTelling(audit).map((story) => story.findings)).slice(0, findingsShown);
	const rest = findings.length > first.length ? `  and ${findings.length - first.length} more in the dossiers\n` : "";
	const legend = findings.some(({ note }) => note)
		? "; a note comes of a rule that has not been judged well enough on real coverage yet"
		: "";
	return `Findings, all proposed: a person confirms or dismisses them${legend}\n${first.map((finding) => oneFinding(finding, articles)).join("")}${rest}`;
}

/** What is noticed over all stories together, or why nothing is. */
function acrossLines(
	{ findings, comparisons = 0, collection, stories }: Audit,
	articles: ReadonlyMap<string, Article>,
) {
	if (stories.length === 0) return "";
	if (findings.length > 0) {
		const first = findings.slice(0, findingsShown).map((finding) => oneFinding(finding, articles));
		const rest =
			findings.length > first.length ? `  and ${findings.length - first.length} more on the first page\n` : "";
		return `Over the whole collection, proposed too; the sentences are what these outlets leave out\n${first.join("")}${rest}`;
	}
	if (!collection.some(showsSilence))
		return 'No blind spot was looked for: silence says something only where it is recorded what was collected, as {"collection":[{"method":"all"}]} among the inputs.\n';
	return comparisons === 0
		? "No blind spot could be looked for: it takes 20 stories told by outlets of a group and by others.\n"
		: `No blind spot: of ${count(comparisons, "comparison", "comparisons")} of a group of outlets and a state none stands.\n`;
}

/** Zero results say why. */
function whyNone(audit: Audit): string {
	const claims = audit.stories.flatMap((story) => story.claims);
	if (claims.length === 0) return "no claim was found that two outlets could differ on";
	if (!claims.some((claim) => claim.contested)) return "no claim in this coverage is contested";
	return "no report states a contested claim more surely than the coverage it could know of";
}

/** The first of every story, then the second of every story: one story does not fill the screen. */
function interleave(lists: readonly (readonly Finding[])[]): readonly Finding[] {
	const longest = Math.max(0, ...lists.map((list) => list.length));
	return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

function oneFinding(finding: Finding, articles: ReadonlyMap<string, Article>): string {
	const quotes = finding.places.map((place) => {
		const article = articles.get(place.article);
		const source = [article?.outlet ?? place.article, article?.published?.slice(0, 10)].filter(Boolean).join(", ");
		return `    “${oneLine(place.quote)}” ${paint("dim", `(${source})`)}\n`;
	});
	const note = finding.note ? ` ${paint("dim", "(note)")}` : "";
	return `  ${paint("accent", finding.rule)}${note}  ${oneLine(finding.text)}\n${quotes.join("")}`;
}

function discardLines(audit: Audit): string {
	const { discarded } = audit;
	if (discarded.length === 0) return "";
	const lines = discarded
		.slice(0, discardsShown)
		.map(({ input, reason }) => `  ${oneLine(input)}: ${oneLine(reason)}\n`);
	const rest = discarded.length > discardsShown ? `  and ${discarded.length - discardsShown} more in audit.json\n` : "";
	return `Left out\n${lines.join("")}${rest}`;
}
