/**
 * Zone names as newspapers print them, with their offset. Names that mean different offsets in different countries
 * ("CST": Chicago or Shanghai; "IST": Delhi, Dublin or Jerusalem) stand nowhere here: such a time keeps its day only.
 */
const offsets: Readonly<Record<string, string>> = {
	UTC: "+00:00",
	GMT: "+00:00",
	Z: "+00:00",
	KST: "+09:00",
	JST: "+09:00",
	EST: "-05:00",
	EDT: "-04:00",
	CDT: "-05:00",
	MST: "-07:00",
	MDT: "-06:00",
	PST: "-08:00",
	PDT: "-07:00",
	AKST: "-09:00",
	HST: "-10:00",
	BST: "+01:00",
	CET: "+01:00",
	CEST: "+02:00",
	EET: "+02:00",
	EEST: "+03:00",
	MSK: "+03:00",
	TRT: "+03:00",
	HKT: "+08:00",
	SGT: "+08:00",
	PHT: "+08:00",
	WIB: "+07:00",
	ICT: "+07:00",
	PKT: "+05:00",
	AWST: "+08:00",
	AEST: "+10:00",
	AEDT: "+11:00",
	NZST: "+12:00",
	NZDT: "+13:00",
};

/** "ET" means what clocks in New York show that day. */
const places: Readonly<Record<string, string>> = {
	ET: "America/New_York",
	PT: "America/Los_Angeles",
	MT: "America/Denver",
};

/** Offset of a zone name on a day ("2023-10-04"), "+09:00"; undefined for unknown and for ambiguous names. */
export function findOffset(zone: string, day: string): string | undefined {
	const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone.trim());
	if (numeric) return `${numeric[1]}${(numeric[2] ?? "").padStart(2, "0")}:${numeric[3] ?? "00"}`;
	const name = zone.toUpperCase().replaceAll(".", "").trim();
	const place = places[name];
	return place === undefined ? offsets[name] : offsetIn(place, day);
}

function offsetIn(place: string, day: string): string | undefined {
	const parts = new Intl.DateTimeFormat("en", { timeZone: place, timeZoneName: "longOffset" }).formatToParts(
		new Date(`${day}T12:00:00Z`),
	);
	return /[+-]\d{2}:\d{2}/.exec(parts.find((part) => part.type === "timeZoneName")?.value ?? "")?.[0];
}

const names = [...Object.keys(offsets), ...Object.keys(places)].filter((name) => name !== "Z").join("|");

/** The source of a pattern that finds a zone: a name, or "GMT+9", or "+0900". */
export const zonePattern = `(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|Z\\b|\\b(?:${names})\\b|\\bE\\.T\\.`;
