import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention } from "../model/reading.ts";
import { actor, sketch } from "./fixture.ts";
import { tell, tellEvents } from "./told.ts";

test("what is only named beside reported words is the outlet's own: shells for the war, an envoy said", () => {
	const cellOf = (preposition: string) => {
		const words = `Seoul/Seoul/PROPN/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj ${preposition}/${preposition}/ADP/6/case the/the/DET/6/det war/war/NOUN/2/obl`;
		const { article, reading } = sketch(
			{ id: "a" },
			{ words, events: [{ at: 6, value: 2.4, said: 3 }], said: { by: "Seoul", kind: "office" } },
		);
		const events = reading.events.map((event) => ({ ...event, presupposed: true as const }));
		return tellEvents(article, { ...reading, events })[0]?.cell;
	};
	assert.equal(cellOf("for"), "fact");
	assert.equal(cellOf("of"), "attributed");
});

test("who did it, asked, tells nothing of who did; whom a clause is about does", () => {
	const toldOf = (deprel: string) => {
		const words = `Oslo/Oslo/PROPN/2/nsubj asked/ask/VERB/0/root who/who/PRON/4/nsubj sold/sell/VERB/2/${deprel} shells/shell/NOUN/4/obj`;
		const { article, reading } = sketch({ id: "a" }, { words, events: [{ at: 4, value: 3 }] });
		return tellEvents(article, reading).length;
	};
	assert.deepEqual([toldOf("ccomp"), toldOf("acl:relcl")], [0, 1]);
	const both =
		"rebels/rebel/NOUN/0/root who/who/PRON/3/nsubj fled/flee/VERB/1/acl:relcl and/and/CCONJ/6/cc who/who/PRON/6/nsubj surrendered/surrender/VERB/3/conj";
	const { article, reading } = sketch({ id: "a" }, { words: both, events: [{ at: 6, value: 3 }] });
	assert.equal(tellEvents(article, reading).length, 1);
});

test("to say is no event, and to agree is one, also where it is too doubtful to be coded", () => {
	const toldOf = (lemma: string, event: Partial<Mention>) => {
		const words = `Oslo/Oslo/PROPN/2/nsubj ${lemma}/${lemma}/VERB/0/root`;
		const { article, reading } = sketch({ id: "a" }, { words, events: [{ at: 2, value: 3, ...event }] });
		const cue = reading.events.map(({ i, from, to }) => ({ i, from, to }));
		const attribution = { source: [], cue, content: [], sourceKind: "office" as const, onRecord: true };
		return tell(article, { ...reading, attributions: [attribution] }).length;
	};
	const both = { source: [actor("NOR"), actor("SWE")] };
	assert.equal(toldOf("say", both), 0);
	assert.equal(toldOf("agree", { ...both, type: "AGREE" }), 1);
	assert.equal(toldOf("agree", both), 1);
	assert.equal(toldOf("agree", { source: [actor("NOR")] }), 0, "Oslo agrees that it rained");
});
