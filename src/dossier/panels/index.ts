import type { Content } from "../html.ts";
import type { DossierView } from "../view.ts";
import type { MessageKey } from "../words.ts";
import { articles } from "./articles.ts";
import { claims, otherClaims } from "./claims.ts";
import { editor } from "./editor.ts";
import { explanations, questions } from "./explanations.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { groups } from "./groups.ts";
import { counted } from "./lead.ts";
import { matrix } from "./matrix.ts";
import { origins } from "./origins.ts";
import { ties } from "./ties.ts";

/**
 * A part of a dossier: one file here, one line in the list below, and its words in data/messages: `heading.<name>`, and
 * `absent.<name>` where a reader would look for it and wonder. What it shows comes with the story's record.
 */
export interface Panel {
	/** Also the id of its section on the page. */
	readonly name: HeadingOf<MessageKey>;
	/** Undefined where there is nothing to show: the section is left out. */
	readonly render: (view: DossierView) => Content;
}
type HeadingOf<Key> = Key extends `heading.${infer Name}` ? Name : never;

/** In the order in which a reader meets them. */
export const panels: readonly Panel[] = [
	{ name: "editor", render: editor },
	{ name: "counted", render: counted },
	{ name: "matrix", render: matrix },
	{ name: "groups", render: groups },
	{ name: "findings", render: findings },
	{ name: "explanations", render: explanations },
	{ name: "questions", render: questions },
	{ name: "figures", render: figures },
	{ name: "ties", render: ties },
	{ name: "claims", render: claims },
	{ name: "other-claims", render: otherClaims },
	{ name: "origins", render: origins },
	{ name: "articles", render: articles },
];
