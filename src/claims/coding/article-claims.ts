/** Claims of an article: at each event the likeliest that rules and the model of acts propose, if it is likely enough. */
import type { EventMention, Mention } from "../../model/reading.ts";
import type { Scene } from "./arguments.ts";
import { type Coder, distinctEvents, type Place } from "./coder.ts";
import { toMention } from "./mention.ts";
import { withModes } from "./modes/model.ts";
import { codesOf, type Proposal, proposalsIn } from "./proposals.ts";
import { codedIn, uncodedIn } from "./ruled.ts";
import { daysOf } from "./when.ts";

interface Weighed {
	readonly mention: Mention;
	/** The event's word. */
	readonly at: number;
	readonly likelihood: number;
}

export function claimsOfArticle(coder: Coder, place: Place): readonly Mention[] {
	const { scene, eventAt } = place;
	const ruled = codedIn(coder, scene, eventAt);
	const loose = distinctEvents([...ruled, ...uncodedIn(coder, scene, eventAt)]);
	const days = daysOf(coder.article, scene);
	const weighed = proposalsIn(coder, place, ruled, loose).map((proposal) => weigh(coder, place, proposal, days));
	const likely = weighed.filter(({ likelihood }) => likelihood >= coder.least);
	const claims = onceEach(likely, scene);
	const coded = new Set(claims.map(({ event }) => event));
	const others = loose
		.filter(({ event }) => !coded.has(event))
		.map((one) => toMention(coder, place, one, days, undefined));
	return [...inTextOrder(coder, claims), ...inTextOrder(coder, others)];
}

function weigh(coder: Coder, place: Place, proposal: Proposal, days: ReturnType<typeof daysOf>): Weighed {
	const { coded, typed, support } = proposal;
	const event = coder.events[coded.event] as EventMention;
	const mention = toMention(coder, place, coded, days, typed);
	const { article, acts } = coder;
	const claim = withModes({ article, scene: place.scene, event, match: coded.match, mention, support }, acts?.modes);
	return { mention: claim.mention, at: event.token, likelihood: coder.weigh(claim) };
}

/** The likeliest claim of an event, and of two words that tell the same act: "launched strikes". */
function onceEach(weighed: readonly Weighed[], { tree }: Scene): readonly Mention[] {
	const hangsOn = (one: number, other: number): boolean => tree.tokens[one]?.head === other;
	const kept: Weighed[] = [];
	for (const one of weighed.toSorted((a, b) => b.likelihood - a.likelihood || a.at - b.at)) {
		const isTold = kept.some(
			(other) =>
				other.at === one.at ||
				((hangsOn(one.at, other.at) || hangsOn(other.at, one.at)) && isSameAct(one.mention, other.mention)),
		);
		if (!isTold) kept.push(one);
	}
	return kept.map(({ mention }) => mention);
}

const isSameAct = (one: Mention, other: Mention): boolean =>
	one.type === other.type &&
	codesOf(one.source) === codesOf(other.source) &&
	codesOf(one.target) === codesOf(other.target);

const inTextOrder = ({ events }: Coder, mentions: readonly Mention[]): readonly Mention[] =>
	mentions.toSorted((a, b) => (events[a.event]?.from ?? 0) - (events[b.event]?.from ?? 0));
