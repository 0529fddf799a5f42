/**
 * In: the parts of an article, or words already divided. Out: sentences with words, lemmas, tags, features and trees,
 * and the encoder's states for the heads trained on it. Never: who says what, or how surely; another language's text.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ParallaxError } from "../errors.ts";
import type { Language } from "../model/text.ts";
import { createKernel, type Kernel } from "../network/kernel.ts";
import { decodeWeights, getText, type Weights } from "../network/weights.ts";
import { inPackage } from "../places.ts";
import { english } from "./en/index.ts";
import { korean } from "./ko/index.ts";
import { parseLemmaRules } from "./lemma.ts";
import { createParser } from "./parser.ts";
import { createReader } from "./reader.ts";
import type { LanguageRules } from "./rules.ts";

/** Raised whenever rules change what is read, so that kept readings are made anew. */
const rulesVersion = 4;

/** Weights, the form cache and one batch; an English worker stays under 200 MB, a Korean one under 270 (`bench language`). */
const heapBytes = 56e6;

const known: Readonly<Record<string, LanguageRules>> = { en: english, ko: korean };
const loaded = new Map<string, Language>();

/** Whether there is an engine for a BCP 47 tag. */
export function isRead(tag: string): boolean {
	return Object.hasOwn(known, idOf(tag));
}

/** The engine of a language by its BCP 47 tag ("en", "en-GB"); loaded once a process. */
export function loadLanguage(tag: string): Language {
	const id = idOf(tag);
	const kept = loaded.get(id);
	if (kept) return kept;
	const rules = isRead(tag) ? known[id] : undefined;
	if (rules === undefined) {
		throw new ParallaxError(
			"language-unknown",
			`no engine reads "${tag}"${languageName(tag)}; known are: ${Object.keys(known).join(", ")}. Where that was misjudged, give "language" with the article (explain: --language)`,
		);
	}
	const language = openLanguage(rules, readWeights(id), createKernel(heapBytes));
	loaded.set(id, language);
	return language;
}

function idOf(tag: string): string {
	return tag.toLowerCase().split("-")[0] ?? "";
}

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** " (French)"; nothing where the tag is not one, or has no name. */
function languageName(tag: string): string {
	const [canonical] = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? Intl.getCanonicalLocales(tag) : [];
	const name = canonical && names.of(canonical);
	return name ? ` (${name})` : "";
}

/** The same from given weights and kernel: for tests, and for measuring weights before they ship. */
export function openLanguage(rules: LanguageRules, file: Uint8Array, kernel: Kernel): Language {
	const weights: Weights = decodeWeights(file, `models/${rules.id}/language.bin`);
	return createReader({
		rules,
		parser: createParser(kernel, weights, rules.features),
		lemmas: parseLemmaRules(getText(weights, "lemmas")),
		version: `${rules.id}-${rulesVersion}-${createHash("sha256").update(file).digest("hex").slice(0, 12)}`,
	});
}

function readWeights(id: string): Uint8Array {
	const file = inPackage("models", id, "language.bin");
	try {
		return readFileSync(file);
	} catch (cause) {
		throw new ParallaxError("weights-missing", `${file} is not there; npm run train -- language ${id} makes it`, {
			cause,
		});
	}
}
