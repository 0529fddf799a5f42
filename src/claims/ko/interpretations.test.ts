import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Reading } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";
import { readArticle } from "../../read.ts";

const skip = existsSync(inPackage("models", "ko", "language.bin")) ? false : "models/ko/language.bin is absent";

const read = (text: string): Reading =>
	readArticle(parseReadRequest({ id: "1", language: "ko", published: "2023-10-04", text }, "1"));

/** "purpose: 중국 의존을 줄이기 (of: 이번 회담)", as the English tests write it, and who is cited with it. */
function told(text: string): readonly string[] {
	const { interpretations, attributions } = read(text);
	return interpretations.map(({ kind, about, content, condition, audience, chain }) => {
		const words = (span: typeof about): string => (span ? text.slice(span.from, span.to) : "");
		const who = chain.map((k) => words(attributions[k]?.source[0]) || "?").join(" > ");
		const parts = [
			about && `of: ${words(about)}`,
			condition && `if: ${words(condition)}`,
			audience && `to: ${audience.map(({ code }) => code).join(" ")}`,
			who && `by: ${who}`,
		].filter(Boolean);
		return `${kind}: ${words(content)}${parts.length > 0 ? ` (${parts.join("; ")})` : ""}`;
	});
}

/** Written before the rules were; what the rules then made of them stands in docs/method/korean.md. */
const cases: Readonly<Record<string, readonly string[]>> = {
	"이번 회담은 한국에 대한 경고다.": ["signal:  (of: 이번 회담; to: KOR)"],
	"이번 회담은 중국을 향한 경고 메시지다.": ["signal:  (of: 이번 회담; to: CHN)"],
	"이번 훈련은 일본에 보내는 신호로 해석된다.": ["signal:  (of: 이번 훈련; to: JPN)"],
	"이번 방문은 미국을 겨냥한 것이다.": ["signal:  (of: 이번 방문; to: USA)"],
	"이번 방문은 미국을 겨냥한 것으로 풀이된다.": ["signal:  (of: 이번 방문; to: USA; by: ?)"],
	"북한은 이번 발사로 미국에 경고 메시지를 보냈다.": ["signal:  (of: 북한; to: USA)"],
	"이번 회담은 서방을 견제하려는 포석이다.": ["purpose: 서방을 견제하려는 (of: 이번 회담)"],
	"이번 회담은 중국에 대한 의존을 줄이기 위한 것이다.": ["purpose: 중국에 대한 의존을 줄이기 (of: 이번 회담)"],
	"이번 방문은 제재를 피하려는 의도로 보인다.": ["purpose: 제재를 피하려는 (of: 이번 방문)"],
	"전문가들은 이번 회담이 의존을 줄이기 위한 것이라고 분석했다.": [
		"purpose: 의존을 줄이기 (of: 이번 회담; by: 전문가들)",
	],
	"러시아는 제재를 피하기 위해 항로를 바꿨다.": ["purpose: 제재를 피하기 (of: 러시아)"],
	"이번 조치는 물가 안정을 위한 것이다.": ["purpose: 물가 안정 (of: 이번 조치)"],
	"이번 방문의 목적은 무기를 사는 것이다.": ["purpose: 무기를 사는 (of: 이번 방문)"],
	"이번 열병식은 두 나라의 연대를 보여 준다.": ["display: 두 나라의 연대 (of: 이번 열병식)"],
	"이번 회담은 두 나라의 결속을 과시한 것이다.": ["display: 두 나라의 결속 (of: 이번 회담)"],
	"이번 회담은 고립을 의미한다.": ["display: 고립 (of: 이번 회담)"],
	"이번 결정은 동맹이 약해졌다는 뜻이다.": ["display: 동맹이 약해졌다는 (of: 이번 결정)"],
	"이번 방문은 고립 때문이다.": ["cause: 고립 (of: 이번 방문)"],
	"러시아는 제재 때문에 북한으로 눈을 돌렸다.": ["cause: 제재 (of: 북한으로 눈을 돌렸다)"],
	"북한은 연료가 부족하기 때문에 러시아를 찾았다.": ["cause: 연료가 부족하기 (of: 러시아를 찾았다)"],
	"이번 시험은 합동훈련에 대한 반발이다.": ["cause: 합동훈련에 대한 (of: 이번 시험)"],
	"정부는 체포에 대응해 외교관 두 명을 추방했다.": ["cause: 체포 (of: 외교관 두 명을 추방했다)"],
	"두 나라가 만난 이유는 연료가 필요해서다.": ["cause: 연료가 필요해서다 (of: 두 나라가 만난)"],
	"북한은 중국 의존을 줄이기를 원한다.": ["interest: 중국 의존을 줄이기 (of: 북한)"],
	"중국은 전쟁을 원하지 않는다.": ["interest: 전쟁 (of: 중국)"],
	"러시아가 석유를 보내면 중국은 항의할 것이다.": ["conditional: 중국은 항의할 (if: 러시아가 석유를 보내면)"],
	"제재가 풀릴 경우 무역이 늘어날 수 있다.": ["conditional: 무역이 늘어날 (if: 제재가 풀릴)"],
	"러시아는 북한에 석유를 보낼 것으로 예상된다.": ["forecast: 북한에 석유를 보낼 (of: 러시아; by: ?)"],
	"협상은 재개될 전망이다.": ["forecast: 재개될 (of: 협상; by: ?)"],
	"회담이 연기될 가능성이 크다.": ["forecast: 연기될 (of: 회담)"],
	"한국은 외교 정책을 다시 생각해야 한다.": ["recommendation: 외교 정책을 다시 생각해야 (of: 한국)"],
	"전문가는 한국이 대화에 나서야 한다고 말했다.": ["recommendation: 대화에 나서야 (of: 한국; by: 전문가)"],
	"한국은 전략을 바꿀 필요가 있다.": ["recommendation: 전략을 바꿀 (of: 한국)"],
	"이번 회담이 한국에 대한 경고라는 해석이 나온다.": ["signal:  (of: 이번 회담; to: KOR; by: ?)"],
};

describe("what Korean texts say that things mean", { skip }, () => {
	for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(told(text), expected));

	const silent = [
		"외교부는 북한에 경고했다.",
		"두 정상은 13일 정상회담을 했다.",
		"신호등이 고장 나 교통이 막혔다.",
		"대표단은 메시지를 읽었다.",
		"위원장은 만족감을 드러냈다.",
		"배는 13일 항구를 떠났다.",
		"그는 목적지를 밝히지 않았다.",
		"주민을 위한 도서관이 문을 열었다.",
	];
	for (const text of silent) it(`says nothing of meaning: ${text}`, () => assert.deepEqual(told(text), []));
});
