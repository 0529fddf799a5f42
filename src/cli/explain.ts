import { Command } from "commander";
import messages from "../../data/messages/en.json" with { type: "json" };
import type { WeighedClaim } from "../claims/index.ts";
import { commandName } from "../command-name.ts";
import { realEffects } from "../effects.ts";
import { ParallaxError } from "../errors.ts";
import { parseReadRequest } from "../model/article-input.ts";
import type { Attribution, EventMention, Mention, Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { languageOf, readArticle, weighArticle } from "../read.ts";
import { paint } from "./paint.ts";
import { print } from "./print.ts";

export function explainCommand(): Command {
	return new Command("explain")
		.description("Shows who says what in a sentence, how surely, and which words make it so.")
		.argument("<sentence>", "one sentence or several")
		.option("--title", "read it as a headline")
		.option("--language <tag>", "its language, where it is misjudged: en, ko")
		.option("--json", "the reading as JSON")
		.addHelpText(
			"after",
			`
Examples:
  ${commandName()} explain "Seoul says Washington believes that Moscow may have paid."
  ${commandName()} explain "외교부는 두 나라가 합의한 것으로 보인다고 밝혔다."`,
		)
		.action(async (sentence: string, options: { title?: true; language?: string; json?: true }) => {
			const { title, language } = options;
			if (sentence.trim() === "")
				throw new ParallaxError("bad-usage", "there is no sentence to explain: give one in quotation marks");
			const input = {
				id: "sentence",
				...(language && { language }),
				...(title ? { title: sentence } : { text: sentence }),
			};
			const request = parseReadRequest(input, "sentence");
			if (!languageOf(request.article).isSure)
				realEffects.log("Too short to tell its language: read as English. --language says otherwise.");
			const reading = readArticle(request);
			await print(options.json ? JSON.stringify(reading) : explain(sentence, reading, weighArticle(request)));
		});
}

/** The sentence with its trees, who is cited, every event with its values and the words that make them, and who did what to whom. */
function explain(text: string, reading: Reading, weighed: readonly WeighedClaim[]): string {
	const slice = ({ from, to }: Pick<Span, "from" | "to">): string => text.slice(from, to);
	const attributions = reading.attributions.map((attribution, index) => attributionLine(attribution, index, slice));
	const claims = claimLines(reading, weighed, slice);
	const events = reading.events.flatMap((event) => eventLines(event, reading, slice));
	return [
		...reading.sentences.flatMap((sentence) => [paint("bold", slice(sentence)), ...treeLines(sentence, slice), ""]),
		...(attributions.length > 0 ? [paint("bold", "Who is cited"), ...attributions, ""] : []),
		paint("bold", "How surely"),
		paint("dim", `  ${legend}`),
		...events,
		...(claims.length > 0 ? ["", paint("bold", "Who did what to whom"), ...claims] : []),
	].join("\n");
}

const {
	"certainty.certain": certain,
	"certainty.probable": probable,
	"certainty.possible": possible,
	"certainty.open": open,
} = messages;
const legend = `CT ${certain}, PR ${probable}, PS ${possible}; + that it is so, - that it is not; Uu ${open}, CTu settled, not told which way; numbers from -3 to 3`;

function treeLines(
	sentence: Reading["sentences"][number],
	slice: (span: Pick<Span, "from" | "to">) => string,
): string[] {
	const lines: string[] = [];
	const visit = (head: number, depth: number): void => {
		sentence.tokens.forEach((token, at) => {
			if (token.head !== head || token.deprel === "punct") return;
			const word = token.form ?? slice(token);
			lines.push(`  ${"  ".repeat(depth)}${word} ${paint("dim", `${token.deprel} ${token.upos}`)}`);
			visit(at, depth + 1);
		});
	};
	visit(-1, 0);
	return lines;
}

function attributionLine(attribution: Attribution, index: number, slice: (span: Span) => string): string {
	const show = (spans: readonly Span[]): string => spans.map(slice).join(" … ") || "(nobody named)";
	const who = `${show(attribution.source)} (${attribution.sourceKind}${attribution.sourceName ? `: ${attribution.sourceName}` : ""}${attribution.onRecord ? "" : ", not on record"})`;
	const within = attribution.parent === undefined ? "" : paint("dim", ` within ${attribution.parent + 1}`);
	// The cue of "Seoul: Moscow may have paid" is the colon that stands here anyway.
	const cue = attribution.cue.map(slice).join(" … ").replace(/\s*:$/, "");
	return `  ${index + 1}. ${who}${cue && ` ${paint("accent", cue)}`}: ${show(attribution.content)}${within}`;
}

function eventLines(
	event: EventMention,
	reading: Reading,
	slice: (span: Pick<Span, "from" | "to">) => string,
): string[] {
	const marks = [event.tense === "none" ? "" : event.tense, event.presupposed ? "taken for granted" : ""].filter(
		Boolean,
	);
	const head = `  ${paint("bold", slice(event))} ${paint("dim", marks.join(", "))}`;
	return [
		head.trimEnd(),
		...event.factuality.map(({ perspective, label, value, cues, uncertain }) => {
			const who =
				perspective === "author" ? "author" : sourceWords(reading.attributions[perspective], perspective, slice);
			const why = cues.map((cue) => `${paint("accent", slice(cue))} ${paint("dim", cue.rule)}`).join(", ");
			return `    ${who}: ${paint("accent", label)} ${value.toFixed(1)}${uncertain ? " (rules and network part)" : ""}${why ? `  ${why}` : ""}`;
		}),
	];
}

const sourceWords = (attribution: Attribution | undefined, index: number, slice: (span: Span) => string): string =>
	`${index + 1}. ${attribution?.source.map(slice).join(" ") || "(nobody named)"}`;

/** Coded claims; of an article also what was proposed and is not sure enough, and what weighs most in each. */
function claimLines(
	{ events, mentions }: Reading,
	weighed: readonly WeighedClaim[],
	slice: (span: Pick<Span, "from" | "to">) => string,
): string[] {
	if (weighed.length > 0) return weighed.flatMap((claim) => weighedLines(claim, slice));
	return mentions.flatMap((mention) => {
		const event = events[mention.event];
		return mention.type && event ? [claimLine(mention, event, slice)] : [];
	});
}

function claimLine(mention: Mention, event: Span, slice: (span: Pick<Span, "from" | "to">) => string): string {
	const show = (actors: Mention["source"] = []): string =>
		actors.map(({ code, span }) => `${slice(span)} (${code || "?"})`).join(" + ");
	const modes = mention.auxiliary.length > 0 ? `, ${mention.auxiliary.join(", ")}` : "";
	const target = mention.target ? ` → ${show(mention.target)}` : "";
	return `  ${paint("accent", mention.type ?? "")} ${show(mention.source)}${target}: ${paint("bold", slice(event))}${modes}`;
}

function weighedLines(
	{ mention, event, by, likelihood, fate, reasons }: WeighedClaim,
	slice: (span: Pick<Span, "from" | "to">) => string,
): string[] {
	const why = reasons.map(([name, weight]) => `${name} ${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}`);
	return [
		claimLine(mention, event, slice),
		paint("dim", `    ${fateWords[fate]}${likelihood.toFixed(2)} by ${byWords[by]}: ${why.join("; ")}`),
	];
}

const fateWords: Readonly<Record<WeighedClaim["fate"], string>> = {
	coded: "",
	doubtful: "not sure enough, ",
	"told otherwise": "a likelier one tells it, ",
};

const byWords: Readonly<Record<WeighedClaim["by"], string>> = {
	both: "rules and model",
	rule: "rules",
	act: "the model",
	"rule against act": "rules, and the model says otherwise",
	"act against rule": "the model, and rules say otherwise",
};
