import { createHash, timingSafeEqual } from "node:crypto";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Decision } from "../desk/index.ts";
import type { Finding } from "../model/audit.ts";
import { foundIn } from "./found-in.ts";
import type { Site } from "./site.ts";

export interface ReviewDoor {
	readonly token: string;
	readonly decide: (finding: Finding, decision: Decision) => Promise<unknown>;
}

const Form = z.object({
	finding: z.string(),
	status: z.enum(["confirmed", "dismissed"]),
	by: z.string().trim().min(1).max(500),
	reason: z.string().trim().min(1).max(500),
	token: z.string(),
});

/** The token comes with the form itself and is kept in no cookie, so no other site can send one in a reader's name. */
export function mountReview(app: Hono, site: Site, { token, decide }: ReviewDoor): void {
	app.post("/review", bodyLimit({ maxSize: 10_000 }), async (context) => {
		const form = Form.safeParse(await context.req.parseBody());
		if (!form.success) return context.json(problem("form-invalid", z.prettifyError(form.error)), 400);
		const { finding: id, token: given, ...decision } = form.data;
		if (!isSame(given, token)) return context.json(problem("token-wrong", "This is not the token of this site."), 403);
		const finding = foundIn(await site.front()).find((each) => each.finding.id === id)?.finding;
		if (!finding)
			return context.json(problem("not-found", "There is no such finding; it may have been dismissed."), 404);
		await decide(finding, decision);
		return context.redirect(`/findings#${encodeURIComponent(id)}`, 303);
	});
}

/** Takes the same time however much of the token is right; hashes make both of one length. */
function isSame(given: string, token: string): boolean {
	const [a, b] = [given, token].map((text) => createHash("sha256").update(text).digest());
	return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function problem(code: string, message: string) {
	return { error: { code, message } };
}
