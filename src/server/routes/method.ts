import { accuracyFigures, methodPage } from "../../dossier/index.ts";
import type { Route } from "./route.ts";

export const method: Route = {
	kind: "method",
	path: "/method",
	slugs: async () => [""],
	answer: async () => ({ kind: "found", page: methodPage, twin: accuracyFigures }),
};
