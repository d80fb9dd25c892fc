import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';

const PARAGRAPHS = [
  "İki ülkenin dışişleri bakanları dün Ankara'da bir araya geldi, ticareti ve ulaştırmayı konuştu.",
  'Görüşmede taraflar demir yolu projelerini, enerji hatlarını ve öğrenci değişimini ayrıntılı olarak ele aldı.',
  'Bakanlar, gelecek ay yapılacak zirveye kadar anlaşma metnini tamamlamak istediklerini söyledi, sonra ayrıldı.',
];
const page = (head: string, before = '', after = '') => `<!doctype html><html><head>${head}</head><body>
<nav><a>Gündem</a> <a>Dünya</a></nav>${before}<article><h1>Bakanlar Ankara'da görüştü</h1>
<h2 class="spot">Ticaret ve ulaştırma masada.</h2><figure><img><figcaption>Bakanlar salonda</figcaption></figure>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}<div class="share-buttons">Bunu gönder</div></article>
<aside><h4>Başka yazılar</h4><ul><li>Takım finale çıktı</li></ul></aside>${after}<footer>Bizim Gazete</footer></body></html>`;
const read = (html: string) => extract({ content: html, format: 'html' });

test('the whole visible text is stored; what is no article is dropped with a reason', () => {
  const document = read(page('<title>x</title><style>a{}</style><script>var a</script>'));
  expect(document.blocks.map(({ start, end, kind }) => [kind, document.text.slice(start, end)])).toEqual([
    ['title', "Bakanlar Ankara'da görüştü"],
    ['lead', 'Ticaret ve ulaştırma masada.'],
    ...PARAGRAPHS.map((text) => ['paragraph', text]),
  ]);
  expect(
    Object.fromEntries(document.dropped.map(({ start, end, reason }) => [document.text.slice(start, end), reason])),
  ).toEqual({
    'Gündem Dünya': 'menu',
    'Bakanlar salonda': 'caption',
    'Bunu gönder': 'share',
    'Başka yazılar': 'related',
    'Takım finale çıktı': 'related',
    'Bizim Gazete': 'footer',
  });
});

test.each([
  ['<meta property="article:published_time" content="2024-05-12T10:00:00+03:00">', '2024-05-12'],
  [
    '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2024-05-12"}]}</script>',
    '2024-05-12',
  ],
  [
    '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"a\nb","datePublished":"2024-05-12",}]</script>',
    '2024-05-12',
  ],
  ['<script type="application/ld+json">{"datePublished":"2024-05-12T01:00", broken</script>', '2024-05-12'],
  ['<meta name="dc.date" content="2024-05">', '2024-05-01'],
  ['<meta itemprop="datePublished" content="12.05.2024">', '2024-05-12'],
  ['<script type="application/ld+json">[[[[[[</script>', null],
])('date: %s', (head, day) => {
  expect(read(page(head)).published?.start ?? null).toBe(day);
});

test('title, outlet, author and address from the page', () => {
  const document = read(
    page(`<title>Bakanlar Ankara'da görüştü - Bizim Gazete</title><meta property="og:site_name" content="Bizim Gazete">
      <meta name="author" content="Ali Yılmaz"><link rel="canonical" href="https://bizim.example/haber/1">
      <meta property="og:title" content="Bakanlar Ankara&#39;da görüştü | Bizim Gazete">`),
  );
  expect(document).toMatchObject({
    title: "Bakanlar Ankara'da görüştü",
    outlet: 'Bizim Gazete',
    author: 'Ali Yılmaz',
    url: 'https://bizim.example/haber/1',
  });
});

test('words are not parted by inline elements, lines are by blocks and breaks', () => {
  expect(read('<p>Türki<b>ye</b> <i>ve</i>&nbsp;Azer&shy;baycan<br>görüştü.</p><div>Son<p>söz.</p></div>').text).toBe(
    'Türkiye ve Azer\u00ADbaycan\ngörüştü.\nSon\nsöz.',
  );
  expect(read('<p>Bakan <q>Geliyoruz</q> dedi.</p>').text).toBe('Bakan “Geliyoruz” dedi.');
  expect(read('<p>a</p><p hidden>b</p><p style="display: none">c</p>').text).toBe('a');
});

test.each([
  ['a hundred thousand elements', '<div>'.repeat(100_000)],
  ['unclosed paragraphs', '<p>a'.repeat(100_000)],
  ['entities', '&amp;'.repeat(300_000)],
  ['angle brackets', '<'.repeat(300_000)],
  ['an endless comment', `<!--${'-'.repeat(300_000)}`],
  ['attributes', `<p ${'a="b" '.repeat(50_000)}>x`],
  ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>'],
])('hostile: %s', (_, html) => {
  const began = performance.now();
  expect(read(html).id).toMatch(/^[0-9a-f]{16}$/);
  expect(performance.now() - began).toBeLessThan(20_000);
});
