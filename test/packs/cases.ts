/**
 * Names of states in each case, made by the school grammar of each language, apart from what the packs say. In: a name.
 * Out: its forms by case. Deliberately plain: it knows harmony, hard and soft, and compounds in "-leri, -ы"; no exception lists.
 */
export type Forms = Readonly<Record<string, string>>;

const VOWELS = /[aeıioöuüəâîûаәеёиоөуұүыіэюяäýAEIİOÖUÜƏÂÎÛАӘЕЁИОӨУҰҮЫІЭЮЯÄ]/u;
const lastVowel = (name: string): string =>
  [...name.toLocaleLowerCase('tr')].reverse().find((it) => VOWELS.test(it)) ?? 'a';
const endsInVowel = (name: string): boolean => VOWELS.test(name.at(-1) ?? '');
const isVoiceless = (name: string): boolean => /[çfhkpsştqxкқпсстфхцчшщ]$/iu.test(name);

/** Capital A is a/e (ə), I is ı/i/u/ü, D is d/t; in brackets what stands after a vowel. */
function turkic(name: string, ending: string, low: 'e' | 'ə'): string {
  const vowel = lastVowel(name);
  const front = /[eiöüəî]/u.test(vowel);
  const round = /[oöuüû]/u.test(vowel);
  const filled = ending
    .replace(/\((\w)\)/u, endsInVowel(name) ? '$1' : '')
    .replace(/A/gu, front ? low : 'a')
    .replace(/I/gu, front ? (round ? 'ü' : 'i') : round ? 'u' : 'ı')
    .replace(/D/gu, isVoiceless(name) && low === 'e' ? 't' : 'd');
  return name + filled;
}

/** "… Emirlikleri", "… Cumhuriyeti": a compound, whose cases take an n. */
const isCompound = (name: string): boolean =>
  name.includes(' ') && /(?:lar[ıi]|ler[ıi]|lər[ıi]|iyeti|lığı|leti|ası|əsi|esi|yası)$/iu.test(name);

export function turkish(name: string): Forms {
  const n = isCompound(name) ? 'n' : '';
  const of = (ending: string) => {
    const whole = turkic(name, ending, 'e');
    return `${name}’${whole.slice(name.length)}`;
  };
  return n
    ? {
        acc: of('nI'),
        dat: of('nA'),
        loc: of('nDA').replace('nt', 'nd'),
        abl: of('nDAn').replace('nt', 'nd'),
        gen: of('(n)In'),
      }
    : { acc: of('(y)I'), dat: of('(y)A'), loc: of('DA'), abl: of('DAn'), gen: of('(n)In'), ins: of('(y)lA') };
}

export function azerbaijani(name: string): Forms {
  const of = (ending: string) => turkic(name, ending, 'ə');
  return isCompound(name)
    ? { acc: of('nI'), dat: of('nA'), loc: of('nDA'), abl: of('nDAn'), gen: of('(n)In') }
    : { acc: of('(n)I'), dat: of('(y)A'), loc: of('DA'), abl: of('DAn'), gen: of('(n)In') };
}

/** Kazakh endings by the last vowel (back, front) and the last sound (vowel, nasal, voiced, voiceless). */
export function kazakh(name: string): Forms {
  // и goes with either: the vowel before it decides.
  const front = /[әеёөүіэ]/u.test(lastVowel(name.replace(/и/gu, '')));
  const harmony = (back: string, soft: string) => (front ? soft : back);
  const voiceless = /[кқпстфхцчшщбвгд]$/iu.test(name);
  const nasal = /[мнң]$/iu.test(name);
  const vowelLike = endsInVowel(name);
  if (/ (?:\S*[лдт]ар|\S*[лдт]ер)[ыі]$|сы$|сі$/u.test(name) && name.includes(' '))
    return {
      acc: `${name}н`,
      dat: name + harmony('на', 'не'),
      loc: name + harmony('нда', 'нде'),
      abl: name + harmony('нан', 'нен'),
      gen: name + harmony('ның', 'нің'),
      ins: `${name}мен`,
    };
  const first = (afterVowel: string, voiced: string, hard: string) =>
    vowelLike ? afterVowel : voiceless ? hard : voiced;
  const n = nasal ? 'н' : '';
  return {
    acc: name + first('н', n === 'н' ? 'д' : 'д', 'т') + harmony('ы', 'і'),
    dat: name + (voiceless ? harmony('қа', 'ке') : harmony('ға', 'ге')),
    loc: name + (voiceless ? 'т' : 'д') + harmony('а', 'е'),
    abl: name + (voiceless ? 'т' : nasal ? 'н' : 'д') + harmony('ан', 'ен'),
    gen: name + first('н', nasal ? 'н' : 'д', 'т') + harmony('ың', 'ің'),
    ins: name + (voiceless ? 'пен' : /[зж]$/u.test(name) ? 'бен' : 'мен'),
  };
}

/** A Kyrgyz, Uzbek or Turkmen compound, whose cases take an n in Kyrgyz and Turkmen: "… аралдары", "… Respublikasy". */
const isEasternCompound = (name: string): boolean =>
  /[ -]/u.test(name) && /(?:[лдт][аеоө]р[ыиуү]|сы|аралы|l[ae]r[yi]|sy)$/u.test(name);

/** Kyrgyz: the low vowel is а, е, о or ө, the high one ы, и, у or ү; a soft sign is lost. */
export function kyrgyz(name: string): Forms {
  const vowel = lastVowel(name);
  const [low, high] = /[аыяю]/u.test(vowel)
    ? ['а', vowel === 'ю' ? 'у' : 'ы']
    : /[оё]/u.test(vowel)
      ? ['о', 'у']
      : vowel === 'у'
        ? ['а', 'у']
        : /[өү]/u.test(vowel)
          ? ['ө', 'ү']
          : ['е', 'и'];
  if (isEasternCompound(name))
    return {
      acc: `${name}н`,
      dat: `${name}н${low}`,
      loc: `${name}нд${low}`,
      abl: `${name}н${low}н`,
      gen: `${name}н${high}н`,
    };
  const stem = name.replace(/ь$/u, '');
  const voiceless = /[кпстфхцчшщ]$/u.test(stem);
  const d = voiceless ? 'т' : 'д';
  const n = endsInVowel(stem) ? 'н' : d;
  return {
    acc: stem + n + high,
    dat: stem + (voiceless ? 'к' : 'г') + low,
    loc: stem + d + low,
    abl: `${stem}${d}${low}н`,
    gen: `${stem}${n}${high}н`,
  };
}

/** Uzbek knows no harmony; only the dative hardens after k and q. */
export function uzbek(name: string): Forms {
  const dat = name.endsWith('k') ? 'ka' : name.endsWith('q') ? 'qa' : 'ga';
  return { acc: `${name}ni`, dat: name + dat, loc: `${name}da`, abl: `${name}dan`, gen: `${name}ning` };
}

/** The same in Cyrillic letters, as the press of Tashkent also prints it. */
export function uzbekCyrillic(name: string): Forms {
  return Object.fromEntries(Object.entries(uzbek(name)).map(([kase, form]) => [kase, inCyrillic(form)]));
}

const CYRILLIC: Readonly<Record<string, string>> = {
  "o'": 'ў',
  "g'": 'ғ',
  sh: 'ш',
  ch: 'ч',
  ya: 'я',
  yo: 'ё',
  yu: 'ю',
  ye: 'е',
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
  "'": 'ъ',
};

/** Uzbek Latin letters in Cyrillic ones: "Qozog'iston" is "Қозоғистон"; э opens a word. */
export function inCyrillic(text: string): string {
  return text
    .replace(/[‘’ʻʼ]/gu, "'")
    .replace(/\bE/gu, 'Э')
    .replace(/\be/gu, 'э')
    .replace(/[og]'|sh|ch|y[aoue]|[a-z']/giu, (letters) => {
      const letter = CYRILLIC[letters.toLowerCase()] ?? letters;
      return letters.charAt(0) === letters.charAt(0).toLowerCase() ? letter : letter.toUpperCase();
    });
}

/** Turkmen: the dative after a, o, u is the name itself, drawn out, and is left out here; e and i become ä. */
export function turkmen(name: string): Forms {
  const front = /[eäiöü]/u.test(lastVowel(name.replace(/y/gu, 'ı')));
  const [low, high] = front ? ['e', 'i'] : ['a', 'y'];
  if (isEasternCompound(name))
    return {
      acc: `${name}n${high}`,
      dat: `${name}n${low}`,
      loc: `${name}nd${low}`,
      abl: `${name}nd${low}n`,
      gen: `${name}n${high}ň`,
    };
  const vowel = endsInVowel(name) || name.endsWith('y');
  const n = vowel ? 'n' : '';
  return {
    acc: name + n + high,
    ...(vowel ? (/[ei]$/u.test(name) ? { dat: `${name.slice(0, -1)}ä` } : {}) : { dat: name + low }),
    loc: `${name}d${low}`,
    abl: `${name}d${low}n`,
    gen: `${name}${n}${high}ň`,
  };
}

/** Russian: hard and soft, -ия, -а, -й; an adjective before its noun agrees. What ends in -о, -е, -и, -у is not declined. */
export function russian(name: string): Forms {
  const words = name.split(' ');
  const noun = words.at(-1) ?? '';
  const adjective = words.length === 2 ? (words[0] ?? '') : null;
  if (words.length > 2 || (words.length === 2 && !/(?:ая|ий|ый|ой)$/u.test(adjective ?? ''))) return {};
  const forms = declined(noun);
  if (!forms) return {};
  if (adjective === null) return forms;
  const agreed = agreeing(adjective);
  return agreed
    ? Object.fromEntries(Object.entries(forms).map(([name_, form]) => [name_, `${agreed[name_]} ${form}`]))
    : {};
}

function declined(noun: string): Forms | null {
  const stem = noun.slice(0, -1);
  if (/ия$/u.test(noun))
    return { gen: `${stem}и`, dat: `${stem}и`, acc: `${stem}ю`, ins: `${stem}ей`, loc: `${stem}и` };
  // (Самоа does not decline)
  if (/оа$/u.test(noun)) return null;
  if (/а$/u.test(noun)) {
    const soft = /[гкхжчшщ]$/u.test(stem);
    return {
      gen: stem + (soft ? 'и' : 'ы'),
      dat: `${stem}е`,
      acc: `${stem}у`,
      ins: stem + (/[жчшщц]$/u.test(stem) ? 'ей' : 'ой'),
      loc: `${stem}е`,
    };
  }
  if (/й$/u.test(noun)) return { gen: `${stem}я`, dat: `${stem}ю`, acc: noun, ins: `${stem}ем`, loc: `${stem}е` };
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(noun) && !/(?:ы|и)$/u.test(noun)) {
    if (noun === noun.toUpperCase()) return null;
    const ins = /[жчшщц]$/u.test(noun) ? 'ем' : 'ом';
    // (Египет, Египта: the vowel goes)
    const base = noun.replace(/пет$/u, 'пт');
    return { gen: `${base}а`, dat: `${base}у`, acc: noun, ins: base + ins, loc: `${base}е` };
  }
  return null;
}

function agreeing(adjective: string): Forms | null {
  const stem = adjective.slice(0, -2);
  const soft = /[гкхжчшщ]$/u.test(stem);
  if (/ая$/u.test(adjective)) {
    const [o] = soft && /[жчшщ]$/u.test(stem) ? ['ей'] : ['ой'];
    return { gen: stem + o, dat: stem + o, acc: `${stem}ую`, ins: stem + o, loc: stem + o };
  }
  if (/(?:ый|ой|ий)$/u.test(adjective))
    return {
      gen: `${stem}ого`,
      dat: `${stem}ому`,
      acc: adjective,
      ins: stem + (soft ? 'им' : 'ым'),
      loc: `${stem}ом`,
    };
  return null;
}

export function english(name: string): Forms {
  return {
    plain: name,
    gen: name.endsWith('s') ? `${name}’` : `${name}’s`,
    straight: name.endsWith('s') ? `${name}'` : `${name}'s`,
  };
}

/** "Its minister": a title after the state that it belongs to. A title that already ends so stays as it is. */
export const POSSESSED: Readonly<Record<string, (title: string) => string>> = {
  tr: (title) => possessed(turkic(title, endsInVowel(title) ? 'sI' : 'I', 'e'), title, 'k', 'ğ'),
  az: (title) => possessed(turkic(title, endsInVowel(title) ? 'sI' : 'I', 'ə'), title, 'k', 'y'),
  kk: (title) => {
    const front = /[әеөүіэ]/u.test(lastVowel(title.replace(/и/gu, '')));
    const ending = (endsInVowel(title) ? 'с' : '') + (front ? 'і' : 'ы');
    return title.replace(/қ$/u, 'ғ').replace(/к$/u, 'г').replace(/п$/u, 'б') + ending;
  },
  ky: (title) => title + (endsInVowel(title) ? 'с' : '') + (kyrgyz(title).gen ?? '').at(-2),
  uz: (title) => `${title}${endsInVowel(title) ? 's' : ''}i`,
  tk: (title) => `${title}${endsInVowel(title) ? 's' : ''}${(turkmen(title).gen ?? '').at(-2)}`,
};

function possessed(whole: string, title: string, hard: string, soft: string): string {
  return title.endsWith(hard) && title.length > 4 ? title.slice(0, -1) + soft + whole.slice(title.length) : whole;
}
