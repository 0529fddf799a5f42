import { about } from "./about.ts";
import { actor } from "./actor.ts";
import { article } from "./article.ts";
import { claim } from "./claim.ts";
import { dyad } from "./dyad.ts";
import { findings } from "./findings.ts";
import { front } from "./front.ts";
import { method } from "./method.ts";
import { outlet } from "./outlet.ts";
import type { Route } from "./route.ts";
import { search } from "./search.ts";
import { story } from "./story.ts";

/** Every kind of page. */
export const routes: readonly Route[] = [
	front,
	story,
	article,
	claim,
	outlet,
	actor,
	dyad,
	findings,
	method,
	about,
	search,
];
