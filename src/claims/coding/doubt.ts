import type { CodedClaim } from "./evidence.ts";

export function isSure(_claim: CodedClaim): boolean {
	return true;
}
