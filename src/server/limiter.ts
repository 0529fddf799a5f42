import type { MiddlewareHandler } from "hono";

/**
 * So many requests in a stretch of time, for all readers together: what is counted is the work of this machine, so nobody's
 * address has to be kept. Headers say the limit, what is left of it, and when it begins anew (seconds).
 */
export function limiter(most: number, stretch: number, now: () => number = Date.now): MiddlewareHandler {
	let began = now();
	let count = 0;
	return async (context, next) => {
		if (now() - began >= stretch) [began, count] = [now(), 0];
		count += 1;
		const reset = String(Math.ceil((began + stretch - now()) / 1000));
		context.header("RateLimit-Limit", String(most));
		context.header("RateLimit-Remaining", String(Math.max(0, most - count)));
		context.header("RateLimit-Reset", reset);
		if (count <= most) return next();
		context.header("Retry-After", reset);
		return context.json(
			{
				error: {
					code: "too-many-requests",
					message: `At most ${most} in ${stretch / 1000} seconds; try again in ${reset}.`,
				},
			},
			429,
		);
	};
}
