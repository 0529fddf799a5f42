import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import { mentionsBy } from "./coded-by.ts";

/** Type and codes of the claims of a text; what is put around it makes it an article, and no brief. */
function claimsIn(text: string): readonly string[] {
	const { article } = parseReadRequest({ id: "1", text }, "1");
	return mentionsBy(article, loadLanguage("en").read(article.parts)).flatMap(({ type, source, target }) => {
		const codes = (actors: typeof source) => (actors ?? []).map(({ code }) => code).join("+");
		return type ? [`${type} ${codes(source)}→${codes(target)}`] : [];
	});
}

const inArticle = (sentence: string) => claimsIn(`It rained. ${sentence} It rained again. Then it snowed.`);

function holds(read: (sentence: string) => readonly string[], cases: Readonly<Record<string, string>>): void {
	for (const [sentence, claim] of Object.entries(cases))
		assert.ok(read(sentence).includes(claim), `${sentence} ${read(sentence)}`);
}

test("a party that stands elsewhere in the sentence, where only one can be meant", () => {
	holds(inArticle, {
		"Canada punished Iran by imposing strict sanctions.": "SANCTION CAN→IRN",
		"The sanctions that Canada imposed on Iran have hurt banks.": "SANCTION CAN→IRN",
		"Mexico ignored Canada's demand that Iran free the reporter.": "REQUEST CAN→IRN",
		"Rocket attacks on southern Israel from Lebanon have stopped.": "ASSAULT LBN→ISR",
		"The Japanese prime minister is in Paris to meet the French president.": "CONSULT JPN→FRA",
		"The Polish premier came for talks with the German chancellor.": "CONSULT POL→DEU",
		"Canada withheld $20 million in aid to Haiti.": "SANCTION CAN→HTI",
		"Canada raised tariffs on $200 billion of Mexican goods.": "SANCTION CAN→MEX",
		"Turkey massed troops along its border with Iran.": "MOBILIZE TUR→IRN",
	});
});

test("an office or a group without its state is whoever bore it last, where the article names nobody else's so often", () => {
	holds(inArticle, {
		"Justin Trudeau, the Canadian prime minister, spoke. Later the prime minister criticized Iran.": "ACCUSE CAN→IRN",
		"Kenyan envoys arrived. The envoys met the Somali president.": "CONSULT KEN→SOM",
		"Emmanuel Macron spoke. He smiled. He criticized Iran.": "ACCUSE FRA→IRN",
	});
	assert.deepEqual(
		inArticle(
			"The presidents Emmanuel Macron of France and Hassan Rouhani of Iran spoke. The president criticized Oman.",
		),
		[],
	);
});

test("parties across a gerund, a clause of place or aim, a pair of nouns, a paper", () => {
	holds(inArticle, {
		"Canada's role in arming Somali rebels is known.": "AID CAN→SOM",
		"Canada is weighing the prospect of imposing sanctions on Iran.": "SANCTION CAN→IRN",
		"They fled to Mogadishu, where Kenyan jets bombed a market.": "ASSAULT KEN→SOM",
		"Russian disinformation campaigns targeting Estonia went on.": "COERCE RUS→EST",
		"Egypt's peace treaty and diplomatic relations with Israel survived.": "AGREE EGY→ISR",
		"The Canadian premier signed an order imposing tariffs on Mexican steel.": "SANCTION CAN→MEX",
		"Canada denies meddling in the affairs of Mongolia.": "COERCE CAN→MNG",
		"The Canadian premier threatened to pull Canadian forces out of Mali.": "THREATEN CAN→MLI",
		"Another Israeli airstrike hit a house in Gaza City.": "ASSAULT ISR→PSE",
	});
});

test("the only other state of the sentence, where acts are nearly always of two", () => {
	holds(inArticle, {
		"Banks left Iran for fear of American sanctions.": "SANCTION USA→IRN",
		"Estonia is looking into Russian meddling in the election.": "COERCE RUS→EST",
	});
	assert.deepEqual(inArticle("Banks left Iran and Syria for fear of American sanctions."), []);
	assert.deepEqual(inArticle("The Iran sanctions hurt Canadian banks."), []);
});

test("North and South Korea are two", () => {
	assert.deepEqual(inArticle("Talks between North and South Korea ended without result."), ["CONSULT PRK+KOR→"]);
});

test("near types: campaign rallies, pacts named in passing, hacked computers", () => {
	assert.deepEqual(inArticle("Florida rallies were organized by Russians."), []);
	assert.deepEqual(inArticle("Many jobs were lost to the US-Korea free trade agreement."), []);
	assert.deepEqual(inArticle("Russian hackers targeted American computer networks."), []);
});

test("a brief's type is told by what is done and to what", () => {
	holds(claimsIn, {
		"Uzbek police locked up two reporters.": "COERCE UZB→UZB",
		"Kuwait told Iraq's rulers to step down.": "REQUEST KWT→IRQ",
		"Kenya cannot accept the Somali plan.": "REJECT KEN→SOM",
		"Kenyan teachers said they would go on strike.": "THREATEN KEN→KEN",
		"Somalia faces sanctions by Kenya unless it hands over two suspects.": "THREATEN KEN→SOM",
		"Kenya announced that it would cut aid to Somalia.": "SANCTION KEN→SOM",
		"Kenyan jets bombed a Somali camp after rebels said they would stay unless they were paid.": "ASSAULT KEN→SOM",
	});
	assert.deepEqual(claimsIn("The Kenyan opposition marched in Nairobi."), ["PROTEST KEN→KEN"]);
});
