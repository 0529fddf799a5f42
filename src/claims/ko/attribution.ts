import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import { isNamed } from "./actors.ts";
import { citedIn } from "./cite.ts";
import type { Cited, Scene } from "./cited.ts";
import { koreanLexicon } from "./lexicon.ts";
import { bareForm } from "./scene.ts";
import { spanOfWords } from "./words.ts";

/** An attribution with what the certainty of its content is made of. */
export interface Placed {
	readonly scene: number;
	readonly cited: Cited;
	readonly attribution: Attribution;
}

/** Everybody who is cited in an article, in text order, those who hold others first. */
export function attributeKorean(scenes: readonly Scene[]): readonly Placed[] {
	const placed: Placed[] = [];
	scenes.forEach((scene, s) => {
		const first = placed.length;
		const cited = citedIn(scene);
		cited.forEach((one, k) => {
			const parent = cited.findLastIndex((other, o) => o < k && holds(other, one));
			placed.push({
				scene: s,
				cited: one,
				attribution: toAttribution(scene, one, parent < 0 ? undefined : first + parent),
			});
		});
	});
	return placed;
}

const holds = (outer: Cited, inner: Cited): boolean =>
	outer.content.from <= inner.cue.from && inner.cue.to <= outer.content.to;

function toAttribution(scene: Scene, { source, cue, content }: Cited, parent: number | undefined): Attribution {
	const { sentence, words } = scene;
	const span = (from: number, to: number, bare: boolean): Span => spanOfWords(sentence, words, from, to, bare);
	return {
		source: source ? [span(source.from, source.to, true)] : [],
		cue: [cue.to < cue.from ? markBefore(scene, content.from) : span(cue.from, cue.to, false)],
		content: [span(content.from, content.to, false)],
		...kindOf(scene, source),
		...(parent !== undefined && { parent }),
	};
}

/** In a headline the quotation mark itself cites: 美 "…". */
function markBefore({ sentence, words }: Scene, at: number): Span {
	const mark = sentence.tokens[(words[at]?.first ?? 0) - 1];
	return { i: sentence.i, from: mark?.from ?? sentence.from, to: mark?.to ?? sentence.from + 1 };
}

function kindOf(scene: Scene, source: Cited["source"]): Pick<Attribution, "sourceKind" | "onRecord" | "sourceName"> {
	if (!source) return { sourceKind: "anonymous", onRecord: false };
	const words = scene.words.slice(source.from, source.to).map(({ form }) => form);
	const phrase = [...words, bareForm(scene, source.to)].join(" ");
	const kinds = koreanLexicon().sources;
	const is = (kind: string): boolean => kinds.some((entry) => entry.kind === kind && entry.pattern.test(phrase));
	const named = { sourceName: phrase };
	if (is("anonymous")) return { sourceKind: "anonymous", onRecord: false };
	if (is("document")) return { sourceKind: "document", ...named, onRecord: true };
	if (is("outlet")) return { sourceKind: "outlet", ...named, onRecord: true };
	if (is("group")) return { sourceKind: "group", onRecord: false };
	if (isPerson(scene, source)) return { sourceKind: "named", ...named, onRecord: true };
	const isOffice = is("office") || isNamed(scene, source.to);
	return isOffice ? { sourceKind: "office", ...named, onRecord: true } : { sourceKind: "unknown", onRecord: false };
}

/** 임수석 외교부 대변인, 드미트리 페스코프 대변인: a proper noun before an office. */
function isPerson({ sentence, words }: Scene, { from, to }: { readonly from: number; readonly to: number }): boolean {
	if (from === to) return false;
	const tag = sentence.tokens[words[from]?.first ?? 0]?.xpos ?? "";
	return tag.startsWith("NNP") && /^[가-힣]{2,6}$/.test(words[from]?.form ?? "");
}
