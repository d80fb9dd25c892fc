/**
 * English titles of positions, as registers write them, → our offices. In: "Minister of Foreign Affairs of Kazakhstan".
 * Out: `foreign-minister`, or `null`. The more exact pattern stands first.
 */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:deputy|vice|first deputy)\b.*\bforeign\b/, 'deputy-foreign-minister'],
  [/\b(?:deputy|vice)[\s-]*(?:prime minister|premier)\b/, 'deputy-head-of-government'],
  [/\bvice[\s-]*president\b/, 'vice-president'],
  [/\b(?:deputy|vice)[\s-]*(?:chair|speaker)/, 'deputy-speaker'],
  [/\bdeputy\b.*\bminister\b/, 'deputy-minister'],
  [
    /\b(?:minister|secretary)\b.*\b(?:foreign|external) (?:affairs|relations)|\bforeign (?:minister|secretary)\b|\bsecretary of state\b/,
    'foreign-minister',
  ],
  [/\bdefen[cs]e\b/, 'defence-minister'],
  [/\b(?:interior|internal affairs|home affairs|home secretary)\b/, 'interior-minister'],
  [/\benergy\b|\bpetroleum\b/, 'energy-minister'],
  [/\btransport/, 'transport-minister'],
  [/\b(?:trade|commerce)\b/, 'trade-minister'],
  [/\bfinance\b|\btreasury\b/, 'finance-minister'],
  [/\bminister\b.*\beconom/, 'economy-minister'],
  [/\bprime minister\b|\bhead of government\b|\bchancellor\b|\bpremier\b/, 'head-of-government'],
  [
    /\bsenate\b.*\b(?:president|chair|speaker)|\b(?:president|chair\w*|speaker) of the (?:senate|federation council)\b/,
    'speaker-of-senate',
  ],
  [
    /\bspeaker\b|\b(?:president|chair\w*) of the (?:parliament|national assembly|milli majlis|mejlis|mazhilis|state duma|house)\b/,
    'speaker',
  ],
  [/\bsecretary[\s-]general\b/, 'secretary-general'],
  [/\bambassador\b/, 'ambassador'],
  [/\bpresident\b|\bhead of state\b|\bking\b|\bqueen\b|\bemir\b|\bmonarch\b/, 'head-of-state'],
  [/\b(?:member of|deputy of)\b.*\b(?:parliament|assembly|duma|mejlis|majlis|house)\b/, 'member-of-parliament'],
  [/\bminister\b/, 'minister'],
];

/** Example: `officeOfTitle('Minister of Foreign Affairs (Kazakhstan)')` is `foreign-minister`. */
export function officeOfTitle(title: string): string | null {
  const lower = title.toLowerCase();
  return TITLES.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}
