/** Readings of the same words. In: candidates. Out: of each few that tell one act the one that tells it best; the others go to the trace. */
import type { Span, TraceEntry } from '../record/record.js';
import type { Candidate } from './candidate.js';

/** Readings of the same words: the surer one stays; of equals the first, and a plain CONSULT yields to one with a mode. */
export function withoutRivals(candidates: readonly Candidate[], trace: TraceEntry[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  let from = 0;
  for (const candidate of candidates) {
    while (from < kept.length && (kept[from] as Candidate).sentence < candidate.sentence) from++;
    const others = kept.slice(from).filter((other) => contend(other, candidate));
    const better = others.find((other) => !beats(candidate, other));
    if (better) {
      trace.push(yielded(candidate, better));
      continue;
    }
    // (one record of a gathering stands for those with each of its guests)
    const [first] = others;
    if (first) kept[kept.indexOf(first)] = candidate;
    else kept.push(candidate);
    for (const other of others) {
      if (other !== first) kept.splice(kept.indexOf(other), 1);
      trace.push(yielded(other, candidate));
    }
  }
  return withoutThreatened(kept, trace);
}

const yielded = ({ span, rule }: Candidate, winner: Candidate): TraceEntry => ({
  start: span.start,
  end: span.end,
  rule,
  outcome: 'rejected',
  because: `the same words are read better by ${winner.rule}`,
});

/** Types of what is threatened. */
const THREATENED: ReadonlySet<Candidate['type']> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION']);

/** "vowed to bomb", "warned it would expel the envoy": what is only threatened is the threat, and nothing more. */
function withoutThreatened(candidates: readonly Candidate[], trace: TraceEntry[]): readonly Candidate[] {
  const threats = candidates.filter(({ type }) => type === 'THREATEN');
  if (threats.length === 0) return candidates;
  return candidates.filter((one) => {
    const ahead = THREATENED.has(one.type) && (one.status === 'planned' || one.status === 'hypothetical');
    const threat = ahead
      ? threats.find(({ sentence, actors }) => sentence === one.sentence && actors.join() === one.actors.join())
      : undefined;
    if (threat)
      trace.push({ ...one.span, rule: one.rule, outcome: 'rejected', because: `only threatened, see ${threat.rule}` });
    return threat === undefined;
  });
}

const sharesWords = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const contend = (one: Candidate, other: Candidate): boolean =>
  (sharesWords(one.span, other.span) && rivals(one, other)) ||
  governs(one, other) ||
  governs(other, one) ||
  refuses(one, other) ||
  refuses(other, one);

/** "declined to sign": what is refused right behind the refusal is not told once more as denied. */
const refuses = (refusal: Candidate, one: Candidate): boolean =>
  refusal.type === 'REJECT' && one.status === 'denied' && one.span.start === refusal.span.end + 1;

/** "договорились довести товарооборот до …": what governs a target or a meeting is no further promise beside it. */
const governs = (pledge: Candidate, one: Candidate): boolean =>
  pledge.type === 'AGREE' &&
  pledge.mode === 'pledge-cooperation' &&
  one.type === 'AGREE' &&
  (one.mode === 'set-target' || one.mode === 'plan-meeting') &&
  one.evidence.some(({ field, ...words }) => field === 'status' && sharesWords(words, pledge.span));

/** Two readings of one act: the same type, and the same mode or the same sides. */
function rivals(one: Candidate, other: Candidate): boolean {
  if (demands(one, other) || demands(other, one)) return true;
  // "X'in daveti üzerine gelen Y": who comes at somebody's invitation was invited, and came.
  if (isInvitedVisit(one, other) || isInvitedVisit(other, one)) return false;
  if (one.broad !== other.broad) return true;
  // "had telephone conversations" says more than its noun.
  const [outer, inner] = lengthOf(one) > lengthOf(other) ? [one, other] : [other, one];
  if (one.rule === other.rule && lengthOf(outer) > lengthOf(inner) && holds(outer.span, inner.span)) return true;
  // "cut its tariffs": the verb tells what is done, whatever its noun alone would say.
  if (one.type !== other.type && one.nominal !== other.nominal && sameSides(one, other)) return true;
  // "Визит, намеченный на 19 ноября, отменён": what the longer one calls off is planned no more.
  if (outer.type === 'REJECT' && inner.type === 'AGREE' && holds(outer.span, inner.span) && sameSides(outer, inner))
    return true;
  // "turned down an invitation from Ankara": what is refused was offered by him who hears of it.
  if (outer.type === 'REJECT' && inner.type === 'AGREE' && inner.nominal && areTurned(outer, inner)) return true;
  // "səfəri noyabra planlaşdırılıb": the visit that is only planned has not been paid.
  if (outer.mode === 'plan-meeting' && inner.type === 'CONSULT' && inner.nominal && holds(outer.span, inner.span))
    return true;
  if (
    one.type !== other.type ||
    (one.rule === other.rule &&
      one.span.start === other.span.start &&
      one.span.end === other.span.end &&
      !sameSides(one, other))
  )
    return false;
  // "A and B will send aid": what the verb tells of each the noun within it tells of both.
  if (
    one.mode === other.mode &&
    holds(outer.span, inner.span) &&
    one.nominal !== other.nominal &&
    (includes(one, other) || includes(other, one))
  )
    return true;
  if (one.mode === other.mode) return one.span.start === other.span.start || sameSides(one, other);
  // "құтқарушылары көмек көрсету үшін аттанды": one help, of the kind that the longer one tells
  if (one.type === 'AID' && holds(outer.span, inner.span) && sameSides(one, other)) return true;
  // ("asked Iran to", "asked Iran to release")
  return one.span.start === other.span.start && (one.span.end === other.span.end || sameSides(one, other));
}

/** "qüvvələrini çıxarmalıdır" said by another, "yardım göstərməsini istəyib": what is asked for is not done. */
const demands = (one: Candidate, other: Candidate): boolean =>
  one.type === 'REQUEST' && one.status === 'happened' && other.type !== 'REQUEST' && other.status === 'hypothetical';

const isInvitedVisit = (one: Candidate, other: Candidate): boolean =>
  one.mode === 'invite' && other.mode === 'visit' && areTurned(one, other);

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const lengthOf = ({ span }: Candidate): number => span.end - span.start;

const sameSides = (one: Candidate, other: Candidate): boolean =>
  one.actors.join() === other.actors.join() && one.recipients.join() === other.recipients.join();

const areTurned = (one: Candidate, other: Candidate): boolean =>
  one.actors.join() === other.recipients.join() && one.recipients.join() === other.actors.join();

const includes = (one: Candidate, other: Candidate): boolean =>
  one.recipients.join() === other.recipients.join() && other.actors.every((it) => one.actors.includes(it));

/** Fields whose sides the clause itself names. */
const saidSides = ({ evidence, inferred }: Candidate): number =>
  evidence.filter(
    ({ field }) => (field === 'actors' || field === 'recipients') && !inferred.some((unsaid) => unsaid.field === field),
  ).length;

function beats(one: Candidate, other: Candidate): boolean {
  if (demands(one, other) || demands(other, one)) return demands(one, other);
  if (governs(one, other) || governs(other, one)) return governs(other, one);
  if (refuses(one, other) || refuses(other, one)) return refuses(one, other);
  if (one.broad !== other.broad) return other.broad;
  if (one.type !== other.type && one.nominal !== other.nominal) return other.nominal;
  // First the one with more of its sides in words, whatever the weights say.
  const said = saidSides(one) - saidSides(other);
  if (said !== 0) return said > 0;
  // The longer predicate has read more of the text.
  const length = one.words - other.words;
  if (length !== 0) return length > 0;
  if (one.mode !== other.mode && lengthOf(one) !== lengthOf(other)) return lengthOf(one) > lengthOf(other);
  if (one.confidence !== other.confidence) return one.confidence > other.confidence;
  return one.mode !== null && other.mode === null;
}
