/**
 * In: articles and their readings. Out: stories: which articles tell of one event, which are copies, where each piece of
 * information comes from, what is claimed by whom and how surely, and what that coverage supports at each time.
 * Never: the order in which articles arrived, a reading kept in memory longer than its story, a finding, a verdict.
 */

export type { Outlets } from "../model/outlet.ts";
export { assembleStory } from "./assemble.ts";
export { type Cluster, clusterStories } from "./cluster.ts";
export { findCopies } from "./copies.ts";
export { type Digest, digestArticle } from "./digest.ts";
export {
	type Group,
	type GroupRow,
	groupsOf,
	type Membership,
	type OwnGroup,
	tabulateGroups,
} from "./groups.ts";
export { loadMemberships, loadOwnGroups } from "./memberships.ts";
export { knownParties } from "./parties.ts";
export { redirectsOf } from "./redirects.ts";
export { retellStory } from "./retell.ts";
