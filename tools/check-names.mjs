/**
 * Checks the names of states and organisations: in come knowledge/{states,organisations}.yaml and
 * packs/<lang>/{states,not-states,organisations}.yaml, out come counts and the faults found; exit code 1 if any.
 * Run: node tools/check-names.mjs [language …]
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LANGUAGES = ['tr', 'az', 'kk', 'uz', 'ky', 'tk', 'ru', 'en'];
const KINDS = ['organisation', 'format', 'bilateral-format', 'bank', 'court', 'non-state'];
const NAME_FIELDS = ['name', 'also', 'people', 'capital', 'government', 'cities', 'abbreviations'];
const STATE_FIELDS = [...NAME_FIELDS, 'ambiguous', 'possessive'];
const FACT_FIELDS = ['name', 'capital', 'wikidata', 'regions', 'independent'];
const ORGANISATION_FIELDS = ['code', 'name', 'kind', 'founded', 'formerly', 'seat', 'wikidata', 'members', 'observers'];
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** ISO 3166-1 alpha-3, and the two codes of our own. */
const CODES = new Set(
  `ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN
  BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST
  ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL
  IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX
  MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG
  POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR
  TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX XNC YEM ZAF ZMB ZWE`.split(
    /\s+/,
  ),
);

const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

const facts = read('knowledge/states.yaml');
const organisations = read('knowledge/organisations.yaml') ?? [];
const organisationCodes = new Set(organisations.map((organisation) => organisation.code));
checkFacts();
checkOrganisations();
const asked = process.argv.slice(2);
for (const language of asked.length > 0 ? asked : LANGUAGES) checkPack(language);

for (const line of faults) console.error(line);
console.error(faults.length === 0 ? 'names: no faults' : `names: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function checkFacts() {
  const where = 'knowledge/states.yaml';
  covers(where, facts);
  for (const [code, row] of Object.entries(facts ?? {})) {
    onlyFields(`${where} ${code}`, row, FACT_FIELDS);
    text(`${where} ${code} name`, row.name);
    if (row.capital !== undefined) text(`${where} ${code} capital`, row.capital);
    wikidata(`${where} ${code}`, row.wikidata);
    if (row.regions !== undefined)
      for (const region of texts(`${where} ${code} regions`, row.regions))
        if (!/^[a-z]+(-[a-z]+)*$/.test(region))
          fault(`${where} ${code}`, `region "${region}" is not lower-case words with hyphens`);
    if (row.independent !== undefined) {
      date(`${where} ${code} independent`, row.independent);
      if (String(row.independent) < '1990') fault(`${where} ${code}`, 'independent before 1990');
    }
  }
}

function checkOrganisations() {
  const where = 'knowledge/organisations.yaml';
  if (!Array.isArray(organisations)) return fault(where, 'is not a list');
  const seen = new Set();
  for (const row of organisations) {
    const at = `${where} ${row.code}`;
    onlyFields(at, row, ORGANISATION_FIELDS);
    if (!/^[A-Z][A-Z0-9]*\+?$/.test(row.code)) fault(at, 'a code is written in capitals');
    if (CODES.has(row.code)) fault(at, 'the code is that of a state');
    if (seen.has(row.code)) fault(at, 'the code stands twice');
    seen.add(row.code);
    text(`${at} name`, row.name);
    if (!KINDS.includes(row.kind)) fault(at, `kind "${row.kind}" is none of ${KINDS.join(', ')}`);
    if (row.kind === 'bilateral-format' && row.members !== undefined) fault(at, 'a bilateral format has no members');
    if (row.founded !== undefined) date(`${at} founded`, row.founded);
    wikidata(at, row.wikidata);
    for (const former of row.formerly ?? []) {
      text(`${at} formerly`, former.name);
      if (former.until !== undefined) date(`${at} formerly`, former.until);
    }
    if (row.members !== undefined && row.members !== 'all') checkMembers(`${at} members`, row.members);
    if (row.observers !== undefined) checkMembers(`${at} observers`, row.observers);
  }
}

/** Members stand in the order of joining; one state's spells do not overlap. */
function checkMembers(where, members) {
  if (!Array.isArray(members)) return fault(where, 'is not a list');
  let before = '';
  const lastTo = new Map();
  for (const member of members) {
    onlyFields(where, member, ['state', 'from', 'to']);
    const { state } = member;
    if (!CODES.has(state)) fault(where, `no state "${state}"`);
    const from = member.from === undefined ? '9999' : String(member.from);
    if (member.from !== undefined) date(`${where} ${state}`, from);
    if (from < before) fault(where, `${state} (${from}) stands after a later member (${before})`);
    before = from;
    const previous = lastTo.get(state);
    if (previous !== undefined && (previous === null || from < previous)) fault(where, `${state}: spells overlap`);
    const to = member.to === undefined ? null : String(member.to);
    if (to !== null) {
      date(`${where} ${state}`, to);
      if (to <= from) fault(where, `${state} left (${to}) before it joined (${from})`);
    }
    lastTo.set(state, to);
  }
}

function checkPack(language) {
  const folder = `packs/${language}`;
  const states = read(`${folder}/states.yaml`) ?? {};
  const names = read(`${folder}/organisations.yaml`) ?? {};
  const phrases = texts(`${folder}/not-states.yaml`, read(`${folder}/not-states.yaml`) ?? []);

  covers(`${folder}/states.yaml`, states);
  /** folded name → code → may it mean something else? */
  const owners = new Map();
  const own = (name, code, ambiguous) => {
    const key = fold(name, language);
    const codes = owners.get(key) ?? new Map();
    codes.set(code, (codes.get(code) ?? false) || ambiguous.some((other) => fold(other, language) === key));
    owners.set(key, codes);
  };
  let count = 0;
  for (const [code, row] of Object.entries(states)) {
    const at = `${folder}/states.yaml ${code}`;
    onlyFields(at, row, STATE_FIELDS);
    text(`${at} name`, row.name);
    for (const field of STATE_FIELDS.slice(1)) if (row[field] !== undefined) texts(`${at} ${field}`, row[field]);
    const all = NAME_FIELDS.flatMap((field) => row[field] ?? []);
    for (const field of ['ambiguous', 'possessive'])
      for (const name of row[field] ?? [])
        if (!all.includes(name)) fault(at, `${field}: "${name}" is none of its names`);
    for (const name of all) own(name, code, row.ambiguous ?? []);
    count += all.length;
  }

  for (const code of organisationCodes)
    if (!(code in names)) fault(`${folder}/organisations.yaml`, `${code} is missing`);
  let organisationNames = 0;
  for (const [code, row] of Object.entries(names)) {
    const at = `${folder}/organisations.yaml ${code}`;
    if (!organisationCodes.has(code)) fault(at, 'the code is not in knowledge/organisations.yaml');
    onlyFields(at, row, ['names', 'acronyms', 'ambiguous', 'possessive']);
    for (const field of ['names', 'acronyms', 'ambiguous', 'possessive'])
      if (row[field] !== undefined) texts(`${at} ${field}`, row[field]);
    const all = [...(row.names ?? []), ...(row.acronyms ?? [])];
    if (all.length === 0) fault(at, 'has no name');
    for (const name of [...(row.ambiguous ?? []), ...(row.possessive ?? [])])
      if (!all.includes(name)) fault(at, `"${name}" is none of its names`);
    for (const name of all) own(name, code, row.ambiguous ?? []);
    organisationNames += all.length;
  }

  for (const [name, codes] of owners) {
    if (codes.size < 2) continue;
    for (const [code, ambiguous] of codes)
      if (!ambiguous)
        fault(folder, `"${name}" stands for ${[...codes.keys()].join(' and ')}, but is not in ambiguous of ${code}`);
  }
  for (const phrase of phrases)
    if (owners.has(fold(phrase, language)))
      fault(
        `${folder}/not-states.yaml`,
        `"${phrase}" is a name of ${[...owners.get(fold(phrase, language)).keys()].join(' and ')}`,
      );
  console.log(
    `${language}\t${Object.keys(states).length} states, ${count} names\t${Object.keys(names).length} organisations, ${organisationNames} names\t${phrases.length} phrases that are no state`,
  );
}

/** A file's value; a key written twice is a fault. */
function read(path) {
  let source;
  try {
    source = readFileSync(ROOT + path, 'utf8');
  } catch {
    fault(path, 'is missing');
    return undefined;
  }
  const document = parseDocument(source, { uniqueKeys: true });
  for (const error of document.errors) fault(path, error.message.split('\n')[0]);
  if (!source.startsWith('#')) fault(path, 'does not open with a comment that says what it is');
  return document.errors.length > 0 ? undefined : document.toJS();
}

function covers(where, rows) {
  if (rows === undefined || rows === null || Array.isArray(rows)) return fault(where, 'is not a mapping');
  for (const code of CODES) if (!(code in rows)) fault(where, `${code} is missing`);
  const codes = Object.keys(rows);
  for (const code of codes) if (!CODES.has(code)) fault(where, `"${code}" is no code of a state`);
  if (codes.join() !== [...codes].sort().join()) fault(where, 'codes are not in alphabetical order');
}

function onlyFields(where, row, fields) {
  if (row === null || typeof row !== 'object') return fault(where, 'is not a mapping');
  for (const field of Object.keys(row)) if (!fields.includes(field)) fault(where, `no field "${field}"`);
}

function text(where, value) {
  if (typeof value !== 'string' || value === '') return fault(where, `${JSON.stringify(value)} is not a word`);
  if (value !== value.trim() || /\s{2}|[\u00ad\u200b]/.test(value)) fault(where, `"${value}" has stray blanks`);
  if (value !== value.normalize('NFC')) fault(where, `"${value}" is not in normal form C`);
}

function texts(where, value) {
  if (!Array.isArray(value)) {
    fault(where, 'is not a list');
    return [];
  }
  for (const item of value) text(where, item);
  for (const item of new Set(value))
    if (value.indexOf(item) !== value.lastIndexOf(item)) fault(where, `"${item}" stands twice`);
  return value.filter((item) => typeof item === 'string');
}

function date(where, value) {
  if (!DATE.test(String(value))) fault(where, `"${value}" is no ISO date`);
}

function wikidata(where, value) {
  if (value !== undefined && !/^Q[1-9]\d*$/.test(value)) fault(where, `"${value}" is no Wikidata item`);
}

function fold(name, language) {
  return name
    .normalize('NFC')
    .replace(/[‘’ʻʼ`]/g, "'")
    .toLocaleLowerCase(language);
}
