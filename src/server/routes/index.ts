import { about } from "./about.ts";
import { article } from "./article.ts";
import { dyad } from "./dyad.ts";
import { findings } from "./findings.ts";
import { front } from "./front.ts";
import type { Route } from "./route.ts";
import { search } from "./search.ts";
import { story } from "./story.ts";

/** Every kind of page. */
export const routes: readonly Route[] = [front, story, article, dyad, findings, about, search];
