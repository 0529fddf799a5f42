import { chainAt, chainOf } from "../../model/chain.ts";
import type { EventMention, Interpretation } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Placed } from "./attribution.ts";
import type { Scene, Stretch } from "./cited.ts";
import { constructions, type Found, foundAt } from "./constructions.ts";
import { spanOfWords } from "./words.ts";

/** What a text, or whom it cites, says that things mean: what for, a sign to whom, why, on what condition, what will follow. */
export function interpretKorean(
	scenes: readonly Scene[],
	events: readonly EventMention[],
	placed: readonly Placed[],
): readonly Interpretation[] {
	return scenes.flatMap((scene, s) => {
		const own = placed.flatMap(({ scene: at, cited }) => (at === s ? [cited.content] : []));
		return statementsIn(scene, own).map((found) => toInterpretation(scene, s, found, events, placed));
	});
}

function statementsIn(scene: Scene, contents: readonly Stretch[]): readonly Found[] {
	return scene.words.flatMap((_, at) => {
		const region = regionAt(scene, contents, at);
		const tail = tailAt(scene, at);
		const fitting = constructions().flatMap((one) => {
			const match = one.pattern.exec(tail);
			if (!match) return [];
			const words = match[0].split(" ").length;
			return [{ one, to: at + words - 1, size: match[0].length }];
		});
		const best = fitting.toSorted((a, b) => b.size - a.size)[0];
		const found = best && foundAt(scene, best.one, { from: at, to: best.to }, region);
		return found ? [found] : [];
	});
}

/** Words that a pattern may reach over; none reaches over a comma. */
const longest = 6;

function tailAt({ words }: Scene, at: number): string {
	const reach = words.slice(at, at + longest);
	const comma = reach.findIndex((word) => word.comma);
	return reach
		.slice(0, comma < 0 ? undefined : comma + 1)
		.map(({ letters }) => letters)
		.join(" ");
}

/** The clause that a word stands in: what somebody is cited with, or the sentence. */
function regionAt(scene: Scene, contents: readonly Stretch[], at: number): Stretch {
	const holding = contents.filter(({ from, to }) => from <= at && at <= to);
	const inner = holding.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
	return inner ?? { from: 0, to: scene.words.length - 1 };
}

function toInterpretation(
	scene: Scene,
	s: number,
	found: Found,
	events: readonly EventMention[],
	placed: readonly Placed[],
): Interpretation {
	const { sentence, words } = scene;
	const spanOf = ({ from, to }: Stretch, bare: boolean): Span => spanOfWords(sentence, words, from, to, bare);
	const eventOf = (at: number): number =>
		events.findIndex(({ sentence: own, token }) => own === s && words[at]?.first === token);
	const event = found.carriers.map(eventOf).find((index) => index >= 0);
	const carrier = event === undefined ? undefined : events[event];
	const { kind, rule, about, content, condition, audience } = found;
	const span = spanOf(found.span, false);
	return {
		kind,
		rule,
		span,
		sentence: s,
		...(event !== undefined && { event }),
		...(about && { about: spanOf(about, true) }),
		...(content && { content: spanOf(content, true) }),
		...(condition && { condition: spanOf(condition, false) }),
		...(audience && audience.length > 0 && { audience }),
		chain: carrier
			? chainOf(carrier)
			: chainAt(
					span,
					placed.map(({ attribution }) => attribution),
				),
	};
}
