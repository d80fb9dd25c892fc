/** Readings of the same words. In: candidates. Out: of each few that tell one act the one that tells it best; the others go to the trace. */
import type { Span, TraceEntry } from '../record/record.js';
import type { Candidate } from './candidate.js';

/** Readings of the same words: the surer one stays; of equals the first, and a plain CONSULT yields to one with a mode. */
export function withoutRivals(candidates: readonly Candidate[], trace: TraceEntry[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  let from = 0;
  for (const candidate of candidates) {
    while (from < kept.length && (kept[from] as Candidate).sentence < candidate.sentence) from++;
    const rival = kept
      .slice(from)
      .findIndex((other) => sharesWords(other.span, candidate.span) && rivals(other, candidate));
    if (rival < 0) {
      kept.push(candidate);
      continue;
    }
    const other = kept[from + rival] as Candidate;
    const [winner, loser] = beats(candidate, other) ? [candidate, other] : [other, candidate];
    kept[from + rival] = winner;
    trace.push({
      start: loser.span.start,
      end: loser.span.end,
      rule: loser.rule,
      outcome: 'rejected',
      because: `the same words are read better by ${winner.rule}`,
    });
  }
  return withoutThreatened(kept, trace);
}

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

/** Two readings of one act: the same type, and the same mode or the same sides. */
function rivals(one: Candidate, other: Candidate): boolean {
  if (demands(one, other) || demands(other, one)) return true;
  if (one.broad !== other.broad) return true;
  // "had telephone conversations" says more than its noun.
  const [outer, inner] = lengthOf(one) > lengthOf(other) ? [one, other] : [other, one];
  if (one.rule === other.rule && lengthOf(outer) > lengthOf(inner) && holds(outer.span, inner.span)) return true;
  // "cut its tariffs": the verb tells what is done, whatever its noun alone would say.
  if (one.type !== other.type && one.nominal !== other.nominal && sameSides(one, other)) return true;
  // "Визит, намеченный на 19 ноября, отменён": what the longer one calls off is planned no more.
  if (outer.type === 'REJECT' && inner.type === 'AGREE' && holds(outer.span, inner.span) && sameSides(outer, inner))
    return true;
  if (
    one.type !== other.type ||
    (one.rule === other.rule &&
      one.span.start === other.span.start &&
      one.span.end === other.span.end &&
      !sameSides(one, other))
  )
    return false;
  if (one.mode === other.mode) return one.span.start === other.span.start || sameSides(one, other);
  // ("asked Iran to", "asked Iran to release")
  return one.span.start === other.span.start && (one.span.end === other.span.end || sameSides(one, other));
}

/** "qüvvələrini çıxarmalıdır" said by another, "yardım göstərməsini istəyib": what is asked for is not done. */
const demands = (one: Candidate, other: Candidate): boolean =>
  one.type === 'REQUEST' &&
  one.status === 'happened' &&
  other.type !== 'REQUEST' &&
  other.status === 'hypothetical' &&
  (one.span.end === other.span.end || holds(one.span, other.span));

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const lengthOf = ({ span }: Candidate): number => span.end - span.start;

const sameSides = (one: Candidate, other: Candidate): boolean =>
  one.actors.join() === other.actors.join() && one.recipients.join() === other.recipients.join();

/** Fields whose sides the clause itself names. */
const saidSides = ({ evidence, inferred }: Candidate): number =>
  evidence.filter(
    ({ field }) => (field === 'actors' || field === 'recipients') && !inferred.some((unsaid) => unsaid.field === field),
  ).length;

function beats(one: Candidate, other: Candidate): boolean {
  if (demands(one, other) || demands(other, one)) return demands(one, other);
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
