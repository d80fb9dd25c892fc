/** What speaks for a candidate and against it, as the linear model weighs it. In: an act, its status and roles. Out: features by name. */
import type { LinkedDocument, LinkedSentence } from '../link/linked.js';
import type { Act } from '../recognize/recognized.js';
import { type EventType, isReciprocal } from '../record/codebook.js';
import type { Roles } from './roles.js';
import type { StatusReading } from './status.js';

/** Tokens between a side and its predicate from which it counts as far. */
const FAR_ACTOR = 12;
const FAR_RECIPIENT = 7;

/** Example: `confidence(featuresOf(act, status, roles, doc, sentence, 'AID'))`. */
export function featuresOf(
  act: Act,
  status: StatusReading,
  roles: Roles,
  doc: LinkedDocument,
  sentence: LinkedSentence,
  type: EventType,
): Record<string, number> {
  const { form, copula } = status.reading.features;
  const features: Record<string, number> = {};
  if (form === 'finite' || copula) features.finite = 1;
  else if (form === 'none') features.nominal = 1;
  else if (form === 'verbal-noun' || form === 'infinitive') features['verbal-noun'] = 1;
  else features.participle = 1;
  if (roles.actor?.ground === 'earlier-mention' && !roles.actor.span) features.actorEarlier = 1;
  if (roles.actor?.ground === 'focus') features.actorFocus = 1;
  if (roles.recipient?.ground === 'earlier-mention' && !roles.recipient.span) features.recipientEarlier = 1;
  if (roles.recipient?.ground === 'focus') features.recipientFocus = 1;
  if (roles.recipient?.ground === 'theme') features.recipientTheme = 1;
  if (status.status === 'hypothetical') features.hypothetical = 1;
  if (status.status === 'denied') features.denied = 1;
  if (act.quotation >= 0) features.inQuotation = 1;
  if (act.frame.source.broad) features.broad = 1;
  const unsaid = (act.frame.source.said ?? []).some((role) => !roles[role]?.span);
  if (unsaid) features.unsaid = 1;
  if (sentence.dyad) features.dyad = 1;
  // (who offers to mediate offers it to both: the pair of the text is one side then)
  const toBoth = act.frame.source.gives.mode === 'pledge-cooperation' && (roles.recipient?.sides.length ?? 0) > 1;
  if ((features.recipientFocus || features.actorFocus) && !sentence.dyad && !toBoth) features.crowdedFocus = 1;
  if (doc.blocks[sentence.block]?.kind === 'title') features.title = 1;
  if (act.tokens.length > 1) features.multiWord = 1;
  if (roles.actor?.span) features.actorSaid = 1;
  // Those who act together are each other's other side: "A и B встретились".
  const { joint, gives } = act.frame.source;
  const together = (joint === true || isReciprocal(gives.type)) && (roles.actor?.group?.sides.length ?? 0) > 1;
  if (roles.recipient?.span || together) features.recipientSaid = 1;
  if (roles.actor?.group?.attributive) features.actorAttributive = 1;
  if (roles.actor?.group && act.anchor - roles.actor.group.last > FAR_ACTOR) features.actorFar = 1;
  if (roles.recipient?.group && Math.abs(act.anchor - roles.recipient.group.last) > FAR_RECIPIENT)
    features.recipientFar = 1;
  if (roles.actor?.group && roles.actor.group.last < roles.from) features.actorShared = 1;
  features[`type-${type}`] = 1;
  return features;
}
