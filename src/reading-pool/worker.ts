import { ParallaxError } from "../errors.ts";
import type { ReadRequest } from "../model/article-input.ts";
import { readArticle } from "../read.ts";
import type { WorkerAnswer } from "./index.ts";

const encoder = new TextEncoder();

export default function work(request: ReadRequest): WorkerAnswer {
	try {
		return { kind: "reading", json: encoder.encode(JSON.stringify(readArticle(request))) };
	} catch (error) {
		if (!(error instanceof ParallaxError)) throw error;
		return { kind: "error", code: error.code, message: error.message };
	}
}
