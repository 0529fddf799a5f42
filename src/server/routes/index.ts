import { dyad } from "./dyad.ts";
import { front } from "./front.ts";
import type { Route } from "./route.ts";
import { story } from "./story.ts";

/** Every kind of page. */
export const routes: readonly Route[] = [front, story, dyad];
