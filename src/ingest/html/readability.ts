import { Readability } from "@mozilla/readability";
import type { Page, PageElement } from "./dom.ts";

/** The element that holds the article, as Readability finds it; the page is changed on the way. None where it finds none. */
export function findMainElement(page: Page): PageElement | undefined {
	if (page.body === null || page.documentElement === null) return undefined;
	const reader = new Readability<PageElement>(page as never, {
		serializer: (node) => node as unknown as PageElement,
		disableJSONLD: true,
		keepClasses: true,
		// A news brief may be two sentences: the default of 500 makes Readability fall back to the whole page.
		charThreshold: 250,
	});
	return reader.parse()?.content ?? undefined;
}
