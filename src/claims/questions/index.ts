/** In: trees. Out: the questions that a text asks, and where it answers them. Never: a question that it only reports. */
import type { Question } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";

export function findQuestions(_text: Text): readonly Question[] {
	return [];
}
