/** Who says what beyond the sentence: interviews, titles that stand for a name told before, words around reported speech. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { code } from '../../src/code/code.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['ru', 'kk', 'en']));

/** Each statement as "kind speaker: words"; "?" where nobody is named. */
function said(language: Language, text: string): readonly string[] {
  const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
  const { document } = code(link(recognize(analyze(extracted, language), resources), resources), resources);
  return document.statements.map(
    ({ kind, speaker, spans }) =>
      `${kind} ${speaker ?? '?'}: ${spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')}`,
  );
}

describe('an interview', () => {
  it('gives each answer to the guest, over all its paragraphs', () => {
    const text = [
      'Deputy foreign minister Marat Esenov on the new road',
      'Q: When will the road open?',
      'A: We hope in the spring.',
      'The bridges take longer.',
      'Q: Who pays for it?',
      'A: Both sides pay one half.',
      'Recorded in Bishkek.',
    ].join('\n\n');
    expect(said('en', text)).toEqual([
      'direct Marat Esenov: We hope in the spring. … The bridges take longer.',
      'direct Marat Esenov: Both sides pay one half.',
    ]);
  });

  it('is known by dashes where questions are answered, in the name of a guest whom nobody lists', () => {
    const text = [
      'На вопросы газеты ответил краевед Тимур Алыбеков.',
      '— Когда построили этот мост?',
      '— Его открыли весной, а строили три года.',
      '— Кто за него заплатил?',
      '— Половину дал город, половину соседи.',
    ].join('\n\n');
    expect(said('ru', text)).toEqual([
      'direct Тимур Алыбеков: Его открыли весной, а строили три года.',
      'direct Тимур Алыбеков: Половину дал город, половину соседи.',
    ]);
  });

  it('is known by the names of who answers, and a speech by its heading', () => {
    const interview = [
      'Ambassador Nguyen Quoc Cuong of Vietnam spoke to this paper.',
      'Reporter: How do you see the relations now?',
      'Ambassador Cuong: They have come a long way since 1995.',
    ].join('\n\n');
    const spoken = (text: string) => {
      const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
      const { document } = code(link(recognize(analyze(extracted, 'en'), resources), resources), resources);
      return document.statements.map(({ speaker, spans }) => [
        speaker,
        ...spans.map(({ start, end }) => document.text.slice(start, end)),
      ]);
    };
    expect(spoken(interview)).toEqual([['Nguyen Quoc Cuong', 'They have come a long way since 1995.']]);
    const speeches = [
      'The two presidents met the press in Baku.',
      'Statement by President Ilham Aliyev',
      '- My dear brother, welcome to Baku.',
      'Our trade has doubled in three years.',
      'Statement by President Recep Tayyip Erdogan',
      '- I thank my brother for the welcome.',
    ].join('\n\n');
    expect(spoken(speeches)).toEqual([
      ['Ilham Aliyev', 'My dear brother, welcome to Baku.', 'Our trade has doubled in three years.'],
      ['Recep Tayyip Erdoğan', 'I thank my brother for the welcome.'],
    ]);
  });

  it('is no list with dashes, and one question makes none', () => {
    expect(said('ru', 'Купить:\n\n— хлеб и чай\n\n— Что ещё?\n\n— молоко на утро и немного сыра')).toEqual([]);
  });
});

describe('a title without a name', () => {
  it('is of the last who was named with it', () => {
    const text =
      'Жапонияның елшісі Ямада Джюн ауруханаға келді. «Бұл – достықтың белгісі, біз көмектесе береміз», – деді елші.';
    expect(said('kk', text)).toEqual(['direct Ямада Джюн: Бұл – достықтың белгісі, біз көмектесе береміз']);
  });

  it('is of whose title no lexicon knows, where he spoke last', () => {
    const text =
      'Жүк жолға шықты. Бұл туралы Қорғаныс министрлігі тыл департаментінің бастығы Асан Омаров мәлім етті. «Көмек ертең жетеді, біз дайынбыз», – деді министрлік өкілі.';
    expect(said('kk', text).at(-1)).toBe('direct Асан Омаров: Көмек ертең жетеді, біз дайынбыз');
  });

  it('is of who is named soon behind it', () => {
    const text =
      'Президенттің пікірінше, бұл сапар өте маңызды болды. Қасым-Жомарт Тоқаев жаңа құжаттарға қол қойылғанын айтты.';
    expect(said('kk', text)[0]).toBe('indirect Kassym-Jomart Tokayev: бұл сапар өте маңызды болды');
  });

  it('is of nobody where none was named', () => {
    const text = 'Қонақтар ауруханаға келді. «Бұл – достықтың белгісі, біз көмектесе береміз», – деді елші.';
    expect(said('kk', text)).toEqual(['direct ?: Бұл – достықтың белгісі, біз көмектесе береміз']);
  });
});

describe('words of a speaker told in another sentence', () => {
  it('are his who spoke before: "по его словам"', () => {
    const text =
      '«Мы рады этой встрече и готовы её продолжить», — сказал Сергей Лавров. По его словам, стороны подпишут план осенью.';
    expect(said('ru', text)).toEqual([
      'direct Sergey Lavrov: Мы рады этой встрече и готовы её продолжить',
      'indirect Sergey Lavrov: стороны подпишут план осенью',
    ]);
  });

  it('are of who acts for a minister, though the title stands in the genitive', () => {
    const text =
      'Исполняющая обязанности министра иностранных дел Болгарии Екатерина Захариева заявила, что мост откроют весной.';
    expect(said('ru', text)).toEqual(['indirect Ekaterina Zaharieva: мост откроют весной']);
  });

  it('go on behind the clause that reports the first half, as one statement', () => {
    const text = '"We have waited long for this day," Hakan Fidan said. "Now the work begins for all of us."';
    expect(said('en', text)).toEqual([
      'direct Hakan Fidan: We have waited long for this day … Now the work begins for all of us.',
    ]);
  });

  it('are told by a name and a colon, without a verb', () => {
    const text = 'Foreign Minister Hakan Fidan, on X: "We stand ready to do our share of the work."';
    expect(said('en', text)).toEqual(['direct Hakan Fidan: We stand ready to do our share of the work.']);
  });
});

describe('a quotation', () => {
  it('of a telegram goes on over its paragraphs', () => {
    const text = [
      'Владимир Путин направил соболезнования Президенту Турции.',
      'В телеграмме говорится:',
      '«Примите глубокие соболезнования в связи с бедой.',
      'Мы готовы оказать вам необходимую помощь».',
      'Позднее состоялся разговор.',
    ].join('\n\n');
    expect(said('ru', text)).toEqual([
      'direct Vladimir Putin: Примите глубокие соболезнования в связи с бедой. … Мы готовы оказать вам необходимую помощь',
    ]);
  });

  it('in a headline is of whom the colon names', () => {
    const text = 'Лавров: «Мы никуда не спешим»\n\nМинистр ответил на вопросы о переговорах в Москве и о погоде.';
    expect(said('ru', text)).toEqual(['direct Sergey Lavrov: Мы никуда не спешим']);
  });
});

describe('reported speech', () => {
  it('ends at a semicolon, and is told once by the verb that opens it', () => {
    const text = 'Сергей Лавров отметил встречу, добавив, что переговоры продолжатся осенью; гость поблагодарил его.';
    expect(said('ru', text)).toEqual(['indirect Sergey Lavrov: переговоры продолжатся осенью']);
  });

  it('is not what the writer recalls', () => {
    expect(said('ru', 'Россия, напомним, закрыла границу с соседом в прошлом году.')).toEqual([]);
  });
});

describe('reported words in Russian', () => {
  it.each([
    ['Песков: Москва ответа от соседей не получала', ['indirect Dmitry Peskov: Москва ответа от соседей не получала']],
    ['Владимир Путин заверил: переговоры пройдут в срок.', ['indirect Vladimir Putin: переговоры пройдут в срок']],
    [
      'Лавров подчеркнул, что переговоры идут неплохо, но признал, что они будут долгими.',
      ['indirect Sergey Lavrov: переговоры идут неплохо', 'indirect Sergey Lavrov: они будут долгими'],
    ],
    [
      'Переговоры идут без перерыва, считает министр иностранных дел России Сергей Лавров, пишет газета.',
      ['indirect Sergey Lavrov: Переговоры идут без перерыва'],
    ],
  ])('%s', (text, statements) => {
    expect(said('ru', text)).toEqual(statements);
  });
});

describe('whose paper says it, behind a verb that stands last', () => {
  it('is who owns the paper, not who acted last', () => {
    const text =
      'Ресей елшісі келді. «Біз бұл шешімді орындаймыз, жұмыс басталды», – делінген Өзбекстан СІМ таратқан мәлімдемеде.';
    expect(said('kk', text)).toEqual(['direct ?: Біз бұл шешімді орындаймыз, жұмыс басталды']);
  });
});

describe('words woven into what somebody is told to think', () => {
  it('are told with the rest', () => {
    const text = 'Путиннің айтуынша, бұл шешім Батыстың «өте дұшпандық және қатқыл саясатына» жауап болды.';
    expect(said('kk', text)[0]).toBe(
      'indirect Vladimir Putin: бұл шешім Батыстың «өте дұшпандық және қатқыл саясатына» жауап болды',
    );
  });
});
