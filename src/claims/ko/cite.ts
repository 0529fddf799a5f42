import {
	type Cited,
	complementOf,
	contentEnd,
	phraseStart,
	reportingVerbAt,
	type Scene,
	type Stretch,
	speakerIn,
} from "./cited.ts";
import { headlineCited } from "./headlines.ts";
import { koreanLexicon, type Reporting, type ReportingVerb, reportingNamed } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** Everybody who is cited in a sentence, outermost first. */
export function citedIn(scene: Scene): readonly Cited[] {
	const found: Cited[] = [...accordingCited(scene), ...(scene.isTitle ? headlineCited(scene) : [])];
	for (let at = scene.words.length - 1; at >= 0; at--) {
		const region = regionOf(scene, found, at);
		found.push(
			...verbCited(scene, at, region),
			...nounCited(scene, at, region),
			...possibilityCited(scene, at, region),
		);
	}
	found.push(...whileCited(scene, found));
	return found.toSorted((a, b) => sizeOf(b.content) - sizeOf(a.content));
}

const sizeOf = ({ from, to }: Stretch): number => to - from;

/** "국방부에 따르면 호위함은 …", "소식통을 인용해 …" */
function accordingCited(scene: Scene): Cited[] {
	const { words } = scene;
	return words.flatMap((word, at): Cited[] => {
		const isAccording = /^(?:따르면|의하면)$/.test(word.form) && /ㅇㅔ(?:ㄷㅗ)?$/.test(words[at - 1]?.letters ?? "");
		if (!isAccording || at === 0 || at + 1 >= words.length) return [];
		const last = /^(?:말|주장|설명|보도|발표|전언)에$/.test(words[at - 1]?.form ?? "") && at > 1 ? at - 2 : at - 1;
		const source = { from: phraseStart(scene, last, 0), to: last };
		return [
			{
				source,
				cue: { from: at, to: at },
				content: { from: at + 1, to: words.length - 1 },
				reporting: reportingNamed("say"),
			},
		];
	});
}

/** Where the clause of a word may begin: inside what holds it, and after what another said before. */
function regionOf(scene: Scene, found: readonly Cited[], at: number): number {
	const holding = found.filter(({ content }) => content.from <= at && at <= content.to);
	let from = Math.max(0, ...holding.map(({ content }) => content.from));
	for (let k = at - 1; k > from; k--) {
		const isPast = /ㅆ(?:ㄱㅗ|ㅇㅡㅁㅕ|ㅈㅣㅁㅏㄴ|ㄴㅡㄴㄷㅔ)$/.test(scene.words[k]?.letters ?? "");
		if (isPast && complementOf(scene, k) === undefined && reportingVerbAt(scene, k)) from = k + 1;
		if (/^(?:따르면|의하면)$/.test(scene.words[k]?.form ?? "")) from = Math.max(from, k + 1);
	}
	return from;
}

function verbCited(scene: Scene, at: number, from: number): Cited[] {
	const verb = reportingVerbAt(scene, at);
	if (!verb) return [];
	const end = contentEnd(scene, verb, at, from) ?? withheldEnd(scene, at, from);
	if (end === undefined) return [];
	const behind = end + 1 < at ? speakerIn(scene, end + 1, at - 1) : undefined;
	const before = behind ?? speakerIn(scene, from, end - 1);
	const reporting = reportingOf(scene, verb, scene.words[at] as Word, end, before);
	const source = reporting.hides ? undefined : before;
	const start = source && source.to < end ? source.to + 1 : from;
	const content = quotedStart(scene, { from: start, to: end });
	const own: Cited = { ...(source && { source }), cue: { from: at, to: at }, content, reporting };
	return [own, ...quotingCited(scene, own)];
}

/** 풀려났다고 한다: nobody is named, so it is hearsay. 체결됐는지 밝히지 않았다: who knows does not tell. */
function reportingOf(
	scene: Scene,
	verb: ReportingVerb,
	cue: Word,
	end: number,
	source: Stretch | undefined,
): Reporting {
	if (complementOf(scene, end) === "whether") return withholding;
	if (verb.stem === "하" && (source === undefined || /^(?:한다|합니다)/.test(cue.form)))
		return reportingNamed("hidden-say");
	if (isOrder(scene, end) && /^(?:say|warn)$/.test(verb.reporting.name)) return reportingNamed("urge");
	return verb.reporting;
}

/** 중단하라고: an imperative, unless 라고 stands on a noun. */
function isOrder({ words, sentence }: Scene, end: number): boolean {
	const { letters = "", first = -1 } = words[end] ?? {};
	return /(?<!ㅣ|ㄷㅏ)ㄹㅏㄱㅗ$/.test(letters) && /V|XS/.test(sentence.tokens[first]?.xpos ?? "");
}

const withholding: Reporting = {
	name: "withhold",
	source: { kind: "settle" },
	author: { kind: "set", value: 0 },
	future: { kind: "set", value: 0 },
	hides: false,
};

function withheldEnd(scene: Scene, at: number, from: number): number | undefined {
	const { form } = scene.words[at] as Word;
	if (!/^(?:밝히지|확인하지|공개하지|말하지)$/.test(form) || !/^(?:않|못)/.test(scene.words[at + 1]?.form ?? ""))
		return undefined;
	for (let k = at - 1; k >= Math.max(from, at - 3); k--) if (complementOf(scene, k) === "whether") return k;
	return undefined;
}

/** A direct quotation starts at its mark: 성명에서 "양국이 …"라고. */
function quotedStart({ words, sentence }: Scene, content: Stretch): Stretch {
	const last = words[content.to] as Word;
	const isQuoted = sentence.tokens.slice(last.first, last.last + 1).some(({ form }) => /["”’]/.test(form));
	if (!isQuoted) return content;
	for (let k = content.to; k >= content.from; k--) {
		if (/^["“‘']$/.test(sentence.tokens[(words[k] as Word).first - 1]?.form ?? "")) return { from: k, to: content.to };
	}
	return content;
}

/** 통신은 소식통을 인용해 …고 보도했다: the source that the reporter names stands inside. */
function quotingCited(scene: Scene, own: Cited): Cited[] {
	for (let k = own.content.from; k < own.content.to; k++) {
		if (!/^인용(?:해|하며|하면서|하여)$/.test(scene.words[k]?.form ?? "") || k === 0) continue;
		const source = { from: phraseStart(scene, k - 1, own.content.from), to: k - 1 };
		return [
			{
				source,
				cue: { from: k, to: k },
				content: { from: k + 1, to: own.content.to },
				reporting: reportingNamed("say"),
			},
		];
	}
	return [];
}

/** 넘겼다는 의혹이 제기됐다; 정부는 물가가 안정됐다는 설명이다. */
function nounCited(scene: Scene, at: number, from: number): Cited[] {
	const { words } = scene;
	const noun = koreanLexicon().nouns.find((entry) => words[at]?.form.startsWith(entry.noun));
	if (!noun || at === 0) return [];
	const end = at - 1;
	const isAdnominal = complementOf(scene, end) === "adnominal";
	const isForecast =
		noun.noun === "전망" && /ㄹ$/.test(words[end]?.letters ?? "") && /^전망이/.test(words[at]?.form ?? "");
	const isRaised = /^의혹을$/.test(words[at]?.form ?? "") && complementOf(scene, end) === "quote";
	if (!isAdnominal && !isForecast && !isRaised) return [];
	const speaks =
		noun.source === "topic" || isRaised || /^(?:펴|폈|펼|내놓|내놨|제기했|했)/.test(words[at + 1]?.form ?? "");
	const speaker = speaksOf(speaks && !/^전망/.test(noun.noun), scene, from, end);
	return [
		{
			...(speaker && { source: speaker }),
			cue: { from: at, to: at },
			content: { from: speaker ? speaker.to + 1 : from, to: end },
			reporting: noun.reporting,
		},
	];
}

const speaksOf = (speaks: boolean, scene: Scene, from: number, end: number): Stretch | undefined =>
	speaks ? speakerIn(scene, from, end - 1) : undefined;

/** 침범했다면서 재발 방지를 요구했다: the ending cites by itself where no verb does. */
function whileCited(scene: Scene, found: readonly Cited[]): Cited[] {
	return scene.words.flatMap((_, at): Cited[] => {
		if (complementOf(scene, at) !== "while") return [];
		if (found.some(({ content }) => content.from <= at && at <= content.to)) return [];
		const source = speakerIn(scene, 0, at - 1);
		const claim = scene.words.findIndex((__, k) => k > at && reportingVerbAt(scene, k)?.reporting.name === "claim");
		const cue = claim >= 0 ? claim : at;
		const content = quotedStart(scene, { from: source ? source.to + 1 : 0, to: at });
		return [
			{
				...(source && { source }),
				cue: { from: cue, to: cue },
				content,
				reporting: reportingNamed(claim >= 0 ? "claim" : "say"),
			},
		];
	});
}

/** 조사단은 거래 가능성을 제기했다: who brings up a possibility is cited with it. */
function possibilityCited(scene: Scene, at: number, from: number): Cited[] {
	const { words } = scene;
	const isRaised = /^(?:제기|시사|언급|거론|배제하지)/.test(words[at + 1]?.form ?? "");
	if (!/^가능성[을도은]?$/.test(words[at]?.form ?? "") || !isRaised) return [];
	const source = speakerIn(scene, from, at - 1);
	if (!source || source.to + 1 > at) return [];
	const cue = { from: at + 1, to: at + 1 };
	return [{ source, cue, content: { from: source.to + 1, to: at }, reporting: reportingNamed("say") }];
}
