import type { Content } from "../html.ts";
import type { ClaimView, DossierView } from "../view.ts";

export function timeline(_claim: ClaimView, _view: DossierView): Content {
	return undefined;
}
