import type { z } from "zod";
import type {
	FindingPage,
	FindingsQuery,
	FullStory,
	HitPage,
	StoriesQuery,
	StoryPage,
	V1SearchQuery,
} from "./schemas.ts";

/** A site's answer that is no success, with the code that programs act on. */
export class ApiError extends Error {
	readonly code: string;
	readonly status: number;
	constructor(status: number, code: string, message: string) {
		super(message);
		this.name = "ApiError";
		this.status = status;
		this.code = code;
	}
}

type ItemOf<Page extends { readonly items: readonly unknown[] }> = Page["items"][number];

interface PageOf<Item> {
	readonly items: readonly Item[];
	readonly next?: string;
}

type Fetch = (address: string) => Response | Promise<Response>;

/**
 * `/v1` of a site as functions:
 *
 *     const site = openClient("http://127.0.0.1:4110");
 *     for await (const story of site.stories()) console.log(story.title);
 */
export function openClient(base: string, fetching: Fetch = (address) => fetch(address)) {
	return {
		stories: (query: Omit<z.input<typeof StoriesQuery>, "cursor"> = {}) =>
			all<z.infer<typeof StoryPage>>("/v1/stories", query),
		story: (id: string) => get<z.infer<typeof FullStory>>(`/v1/stories/${encodeURIComponent(id)}`, {}),
		findings: (query: Omit<z.input<typeof FindingsQuery>, "cursor"> = {}) =>
			all<z.infer<typeof FindingPage>>("/v1/findings", query),
		search: (query: Omit<z.input<typeof V1SearchQuery>, "cursor">) => all<z.infer<typeof HitPage>>("/v1/search", query),
	};

	/** Item by item; the next page is asked for when the last item of the one before is used up. */
	async function* all<Page extends { readonly items: readonly unknown[] }>(
		path: string,
		query: object,
	): AsyncGenerator<ItemOf<Page>> {
		for (let cursor: string | undefined; ; ) {
			const page: PageOf<ItemOf<Page>> = await get(path, { ...query, ...(cursor !== undefined && { cursor }) });
			yield* page.items;
			cursor = page.next;
			if (cursor === undefined) return;
		}
	}

	async function get<Answer>(path: string, query: object): Promise<Answer> {
		const fields = Object.entries(query).map(([name, value]) => [name, String(value)]);
		const answer = await fetching(`${base}${path}${fields.length > 0 ? `?${new URLSearchParams(fields)}` : ""}`);
		const body = (await answer.json()) as { error?: { code: string; message: string } };
		if (!answer.ok)
			throw new ApiError(answer.status, body.error?.code ?? "failed", body.error?.message ?? answer.statusText);
		return body as Answer;
	}
}
