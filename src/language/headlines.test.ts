import assert from "node:assert/strict";
import { test } from "node:test";
import type { Text, Token } from "../model/text.ts";
import { rereadHeadlines } from "./headlines.ts";

/** "form/UPOS/head/deprel", words apart; heads are indices, -1 the root. */
function textOf(line: string): Text {
	let from = 0;
	const tokens = line.split(" ").map((part): Token => {
		const [form = "", upos = "", head, deprel = ""] = part.split("/");
		const token = {
			form,
			upos,
			head: Number(head),
			deprel,
			from,
			to: from + form.length,
			lemma: form,
			feats: "_",
			p: 1,
		};
		from += form.length + 1;
		return token;
	});
	return { language: "en", sentences: [{ i: 0, from: 0, to: from - 1, tokens }] };
}

const heads = (text: Text): string =>
	(text.sentences[0]?.tokens ?? []).map(({ head, deprel }) => `${head}/${deprel}`).join(" ");

const headline =
	"North/PROPN/1/compound Korea/PROPN/-1/root to/PART/3/mark arm/VERB/1/acl Russia/PROPN/3/obj ,/PUNCT/1/punct";

test("in a title, a name with an infinitive is a subject with its verb", () => {
	assert.equal(heads(rereadHeadlines(textOf(headline), () => true)), "1/compound 3/nsubj 3/mark -1/root 3/obj 3/punct");
});

test("in a body it is left alone, and so is a noun in a title", () => {
	const plan = "Plan/NOUN/-1/root to/PART/2/mark arm/VERB/0/acl Russia/PROPN/2/obj";
	assert.equal(heads(rereadHeadlines(textOf(headline), () => false)), heads(textOf(headline)));
	assert.equal(heads(rereadHeadlines(textOf(plan), () => true)), heads(textOf(plan)));
});
