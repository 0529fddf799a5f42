import type { Article } from "../../model/article.ts";
import type { Scene } from "./cited.ts";

const relative: Readonly<Record<string, number>> = { 오늘: 0, 이날: 0, 어제: -1, 전날: -1, 그제: -2, 내일: 1, 모레: 2 };

/** The day named last before an event in its sentence, counted from the day of publication: 13일, 9월 13일, 2023년 9월 13일. */
export function dayIn(article: Article, { words }: Scene, at: number): string | undefined {
	const published = article.published?.slice(0, 10);
	for (let k = at - 1; k >= 0; k--) {
		const day = dayAt(
			words.map(({ form }) => form),
			k,
			published,
		);
		if (day !== undefined) return day;
	}
	return undefined;
}

export function dayAt(forms: readonly string[], k: number, published: string | undefined): string | undefined {
	const form = forms[k] ?? "";
	const found = /^(\d{1,2})일(?!간)/.exec(form);
	if (!found) {
		const shift = relative[form.replace(/(?:은|는|도|의)$/, "")];
		return shift === undefined || !published ? undefined : shifted(published, shift);
	}
	const day = Number(found[1]);
	const month = Number(/^(\d{1,2})월$/.exec(forms[k - 1] ?? "")?.[1] ?? 0);
	const year = Number(/^(\d{4})년$/.exec(forms[k - 2] ?? "")?.[1] ?? 0);
	if (month > 0 && year > 0) return iso(year, month, day);
	if (!published) return undefined;
	return nearest(published, month, day, forms.slice(Math.max(0, k - 2), k));
}

/** Newspapers leave out what goes without saying: the month nearest to the day of publication, before it unless it is told as to come. */
function nearest(published: string, month: number, day: number, before: readonly string[]): string | undefined {
	const [year = 0, now = 0] = published.split("-").map(Number);
	const next = before.some((form) => /^(?:내달|다음|오는)/.test(form));
	const last = before.some((form) => /^(?:지난달|작년|지난해)/.test(form));
	const candidates =
		month > 0
			? [iso(year - 1, month, day), iso(year, month, day), iso(year + 1, month, day)]
			: [-1, 0, 1].map((k) => inMonth(year, now + k, day));
	const at = Date.parse(published);
	const distance = (date: string): number => {
		const apart = Date.parse(date) - at;
		if (next && apart < 0) return Number.POSITIVE_INFINITY;
		if (last && apart > 0) return Number.POSITIVE_INFINITY;
		return Math.abs(apart);
	};
	return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}

const inMonth = (year: number, month: number, day: number): string =>
	month < 1 ? iso(year - 1, 12, day) : month > 12 ? iso(year + 1, 1, day) : iso(year, month, day);

const iso = (year: number, month: number, day: number): string =>
	`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function shifted(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
