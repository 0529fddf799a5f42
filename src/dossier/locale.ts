import { currentScope, type PageLanguage } from "./scope.ts";

/** How a language counts, dates, lists and names, as far as `Intl` knows it. */
function locale(tag: string) {
	return {
		plural: new Intl.PluralRules(tag),
		number: new Intl.NumberFormat(tag),
		conjunction: new Intl.ListFormat(tag, { type: "conjunction" }),
		disjunction: new Intl.ListFormat(tag, { type: "disjunction" }),
		day: new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
		shortDay: new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone: "UTC" }),
		languages: new Intl.DisplayNames(tag, { type: "language" }),
		regions: new Intl.DisplayNames(tag, { type: "region" }),
	};
}

/** British English, for days before months and lists without a last comma. */
const locales: Readonly<Record<PageLanguage, ReturnType<typeof locale>>> = { en: locale("en-GB"), ko: locale("ko-KR") };

/** Of the page that is being written. */
export function currentLocale() {
	return locales[currentScope().language];
}

/** A language by its own name, 한국어: whoever looks for it may read no other. */
export function ownName(language: PageLanguage): string {
	return locales[language].languages.of(language) ?? language;
}
