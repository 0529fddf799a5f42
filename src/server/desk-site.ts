import { type Desk, publishable, reviewed, type TextHead } from "../desk/index.ts";
import { type OutletView, type StorySummary, slugOf } from "../dossier/index.ts";
import { isDemonstration } from "../model/article.ts";
import type { Finding } from "../model/audit.ts";
import type { EditorText } from "../model/editor-text.ts";
import type { Site } from "./site.ts";

export interface DeskSiteOptions {
	readonly isPublic: boolean;
	readonly canReview?: boolean;
}

/**
 * A site with what people decided about its findings. `isPublic` is for what leaves the machine: then only confirmed
 * findings about real outlets are there at all, and no whole article is.
 */
export function deskSite(site: Site, desk: Desk, { isPublic, canReview = false }: DeskSiteOptions): Site {
	return {
		...site,
		async facts() {
			const facts = await site.facts();
			return {
				...facts,
				...desk.facts,
				corrections: desk.corrections(),
				confirmedOnly: isPublic,
				wholeTexts: !isPublic,
				canReview,
			};
		},
		async front() {
			const front = await site.front();
			const { stories, findings = [] } = front;
			return { ...front, stories: stories.map(await summaryWith()), findings: acrossLeft(findings, stories) };
		},
		async story(slug) {
			const file = await site.story(slug);
			if (!file) return undefined;
			const { story } = file;
			const text = await desk.texts.find(slug, file);
			return {
				...file,
				...(text && { text: isPublic ? withoutRefusals(text) : text }),
				story: { ...story, findings: decided(story.findings, [...file.articles.values()].every(isDemonstration)) },
			};
		},
		async related(slug) {
			return (await site.related(slug)).map(await summaryWith());
		},
		article: async (slug) => left(await site.article(slug)),
		actor: async (slug) => left(await site.actor(slug)),
		async outlet(slug) {
			const view = await site.outlet(slug);
			const found = view && isPublic ? withoutRates(view) : view;
			if (!found?.findings) return left(found);
			return left({ ...found, findings: acrossLeft(found.findings, (await site.front()).stories) });
		},
		async search(query) {
			const { hits, ...rest } = await site.search(query);
			const summary = await summaryWith();
			return { ...rest, hits: hits.map((hit) => ({ ...hit, stories: hit.stories.map(summary) })) };
		},
		dyad: async (slug) => left(await site.dyad(slug)),
	};

	/** A view with its stories as people left them. */
	async function left<View extends { readonly stories: readonly StorySummary[] }>(
		view: View | undefined,
	): Promise<View | undefined> {
		return view && { ...view, stories: view.stories.map(await summaryWith()) };
	}

	/** A summary as people left it: its findings as decided, under its editor's headline where there is one. */
	async function summaryWith(): Promise<(of: StorySummary) => StorySummary> {
		const heads = await desk.texts.heads();
		return (of) => summary(of, heads.get(slugOf(of.id)));
	}

	function summary(of: StorySummary, { headline, standfirst }: TextHead = { byline: [] }): StorySummary {
		return {
			...of,
			title: headline ?? of.title,
			...(standfirst !== undefined && { standfirst }),
			findings: decided(of.findings, of.isDemonstration).filter(isOpen),
		};
	}

	/** Findings on all stories together; one that counts invented outlets only is a demonstration. */
	function acrossLeft(findings: readonly Finding[], stories: readonly StorySummary[]): readonly Finding[] {
		return findings.flatMap((finding) => {
			const counted = stories.filter(({ id }) => finding.across?.stories.includes(id));
			const isInvented = counted.length > 0 && counted.every(({ isDemonstration: invented }) => invented);
			return decided([finding], isInvented).filter(isOpen);
		});
	}

	function decided(findings: readonly Finding[], isInvented: boolean): readonly Finding[] {
		// Most stories have none, and a list of stories is long: only then is the log of decisions gone through.
		if (findings.length === 0) return findings;
		const now = reviewed(findings, desk.reviews());
		return isPublic ? publishable(now, isInvented) : now;
	}
}

function isOpen({ review }: Finding): boolean {
	return review.status !== "dismissed";
}

/** Rates count what rules propose, and nobody has confirmed that of all an outlet's stories. */
function withoutRates(view: OutletView): OutletView {
	const { rates, ...rest } = view;
	return rates ? { ...rest, withheld: true } : view;
}

function withoutRefusals(text: EditorText): EditorText {
	return { ...text, blocks: text.blocks.filter(({ kind }) => kind !== "refused") };
}
