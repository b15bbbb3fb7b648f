import type { LawNode } from '@comity/interchange';
import { interfaceLanguages } from '@comity/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNodes, article, division, plainText } from '../law-factory.testing.ts';
import type { ReadAct } from '../read-act.ts';
import { actPage } from './act-page.ts';
import { paginateAct } from './paginate-act.ts';
import { HEAVIEST_PAGE, provisionId, renderedPage, shownAct } from './shown-act.testing.ts';

/** A title, names, dates, identifiers, source and licence as long and as heavy in markup as a file can make them. */
function heavyFacts(sign: string): Parameters<typeof shownAct>[1] {
  const long = sign.repeat(4_000);
  return {
    expression: { title: long, source_file: long, source_publisher: long, source_url: long, licence: long },
    identifiers: Array.from({ length: 60 }, (_, at) => ({ scheme: 'source', value: `${at}${long}` })),
    dates: Array.from({ length: 60 }, () => ({
      ...{ event: 'amended' as const, date: '2021', precision: 'year' as const, asPrinted: long },
    })),
    alternativeTitles: [long, long],
    expressions: Array.from({ length: 60 }, (_, at) => ({
      ...shownAct([]).expression,
      ...{ id: `e${String(at).padStart(13, '0')}`, version_date: '2024-01-01', standing: 'summary' as const },
    })),
  };
}

/** A dozen tags on each provision, the most that are shown. */
function linked(act: ReadAct): ReadAct {
  const links = act.provisions.flatMap(({ id }) =>
    Array.from({ length: 14 }, (_, at) => ({
      ...{ subjectId: id, relation: 'implements', target: `untoc:${at + 1}`, saidBy: 'suggested', note: '' },
    })),
  );
  return { ...act, links };
}

async function heaviest(act: ReadAct, pages: readonly number[]): Promise<number> {
  let most = 0;
  for (const page of pages) {
    for (const language of ['ru', 'ar'] as const) {
      most = Math.max(most, Buffer.byteLength(await renderedPage(act, page, language)));
    }
  }
  return most;
}

/** First, second, middle and last page: those that differ in what stands beside the text. */
function someOf(act: ReadAct): number[] {
  const count = paginateAct(act).length;
  return [...new Set([1, 2, Math.ceil(count / 2), count])].filter((page) => page <= count);
}

const times = <Value>(length: number, make: (at: number) => Value): Value[] =>
  Array.from({ length }, (_, at) => make(at));
const deep = (levels: number): LawNode =>
  times(levels, (at) => at).reduce<LawNode>(
    (inner, at) => division(`Kapitel ${at}`, 'Überschrift', [inner]),
    article('§ 1', 'Tief', 'Unten.'),
  );
const acts: Record<string, () => LawNode[]> = {
  'many tiny articles': () => times(4_000, (at) => article(`§ ${at}`, '', 'x')),
  'many articles without text': () => times(2_000, (at) => article(`§ ${at}`, 'Weggefallen')),
  'texts of no designation': () => times(3_000, () => plainText('Zeile.')),
  'one paragraph of a megabyte': () => [article('§ 1', 'Lang', 'Garten und Zaun '.repeat(65_000))],
  'a megabyte of quotation marks': () => [article('§ 1', '"'.repeat(900), '"'.repeat(1_000_000))],
  'a hundred levels': () => [deep(99), deep(99), article('§ 2', '', 'Ende.')],
  Arabic: () =>
    times(600, (at) => article(`المادة ${at}`, 'مراقبة الحدائق والأسوار', 'تسري أحكام هذا النظام. '.repeat(20))),
  Chinese: () => times(600, (at) => article(`第${at}条`, '园林的管理和监督', '违反本法规定的，处以罚款。'.repeat(20))),
  'three thousand divisions': () =>
    times(3_000, (at) => division(`${at}. Abschnitt`, 'Von den Gärten', [article(`§ ${at}`, 'Regel', 'Gilt.')])),
  'three thousand empty divisions': () =>
    times(3_000, (at) => division(`${at}. Abschnitt "${at}"`, '"&"'.repeat(50), [])),
  'headings as long as paragraphs': () =>
    times(60, (at) => article(`${'"'.repeat(500)} ${at}`, '&'.repeat(5_000), '<p>'.repeat(at))),
};

describe('a page of an act', () => {
  it.each(Object.keys(acts))('weighs at most 60,000 bytes: %s', async (name) => {
    const act = shownAct((acts[name] as () => LawNode[])());
    expect(await heaviest(act, someOf(act))).toBeLessThanOrEqual(HEAVIEST_PAGE);
  });

  it.each(['"', '&', '园', 'ق', 'x', '🌱'])(
    'weighs no more where all that is said of the act is long: %s',
    async (sign) => {
      for (const name of [
        'three thousand divisions',
        'headings as long as paragraphs',
        'a megabyte of quotation marks',
      ]) {
        const act = linked(shownAct((acts[name] as () => LawNode[])(), heavyFacts(sign)));
        expect([name, (await heaviest(act, someOf(act))) <= HEAVIEST_PAGE]).toEqual([name, true]);
      }
    },
  );

  it('weighs no more for arbitrary acts', async () => {
    const heavy = fc.record({
      word: fc.constantFrom('"', '园', 'Garten ', 'حديقة ', '&\n', '<'),
      times: fc.nat(3_000),
      nodes: fc.nat(200),
      name: fc.nat(900),
    });
    const bigActs = heavy.map(({ word, times: length, nodes, name }) =>
      times(nodes, (at) =>
        (at % 3 === 0 ? division : article)(word.repeat(name % (at + 1)), word.repeat(name), [] as never),
      ).map((node): LawNode => ({ ...node, text: word.repeat(length), children: [] })),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(bigActs, anyNodes), async (nodes) => {
        const act = linked(shownAct(nodes));
        expect(await heaviest(act, someOf(act))).toBeLessThanOrEqual(HEAVIEST_PAGE);
      }),
      { numRuns: 15 },
    );
  });

  it.each(['three thousand divisions', 'headings as long as paragraphs', 'Arabic'])(
    'holds the anchor of each provision that begins on it, once: %s',
    async (name) => {
      const act = shownAct((acts[name] as () => LawNode[])());
      const anchors: string[] = [];
      for (const page of times(paginateAct(act).length, (at) => at + 1)) {
        const html = await renderedPage(act, page);
        anchors.push(...[...html.matchAll(/<section id="(p\d{13})"/g)].map((match) => match[1] as string));
      }
      expect(anchors).toEqual(act.provisions.map((row) => row.id));
    },
  );

  it('repeats no anchor where a provision continues', async () => {
    const act = shownAct([article('§ 1', 'Lang', 'Garten.\n'.repeat(20_000))]);
    const second = await renderedPage(act, 2);
    expect(second).not.toContain(`id="${provisionId(0)}"`);
    expect(second).toContain('§ 1 (continued)');
  });

  it('says in its top line to which division its first article belongs', async () => {
    const act = shownAct([
      division(
        'Teil 7',
        'Zäune',
        times(200, (at) => article(`§ ${at}`, 'Regel', 'Gilt. '.repeat(90))),
      ),
    ]);
    expect(await renderedPage(act, 2)).toContain('<h2>Teil 7 Zäune (continued)</h2>');
    expect(await renderedPage(act, 1)).not.toContain('(continued)');
  });

  it.each<[number, number]>([
    [0, 1],
    [-3, 1],
    [2, 2],
    [99_999, 3],
  ])('%i of three is page %i', async (asked, shown) => {
    const act = shownAct(times(3, (at) => article(`§ ${at + 1}`, '', 'Garten. '.repeat(2_500))));
    expect(paginateAct(act)).toHaveLength(3);
    const html = await renderedPage(act, asked);
    expect(html).toContain(`Page ${shown} of 3`);
    expect(html.includes('rel="prev"')).toBe(shown > 1);
    expect(html.includes('rel="next"')).toBe(shown < 3);
  });

  it('has an address that names the version, and the page from the second on', () => {
    const act = shownAct(times(3, (at) => article(`§ ${at + 1}`, '', 'Garten. '.repeat(2_500))));
    const at = (page: number) => actPage({ act, language: 'fr', page }).path;
    expect(at(1)).toBe('/legislation/a0000000000001?version=e0000000000001');
    expect(at(2)).toBe('/legislation/a0000000000001?version=e0000000000001&page=2');
  });

  it('escapes every text of the act', async () => {
    const bad = `<script>alert("1")</script>' & \u202e`;
    const facts = { ...heavyFacts(bad), titleLanguage: 'de' };
    const html = await renderedPage(
      linked(shownAct([division(bad, bad, [article(bad, bad, `${bad}\n${bad}`)])], facts)),
    );
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toMatch(/alert\("1/);
    expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  });

  it.each(interfaceLanguages)('in %s sets the law in its own language and direction', async (language) => {
    const act = shownAct([article('المادة الأولى', 'الحدائق', 'تسري.')], {
      expression: { language: 'ar', title: 'نظام' },
    });
    const html = await renderedPage(act, 1, language);
    expect(html).toContain('<div class="law" lang="ar" dir="rtl">');
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toMatch(/<title>\u2068?نظام\u2069? · Comity<\/title>/);
  });

  it('sets a summary under the title in the language of the law', async () => {
    const html = await renderedPage(
      shownAct([article('§ 1', 'Purpose', 'Gardens.')], {
        titleLanguage: 'de',
        expression: { language: 'en', standing: 'summary' },
      }),
    );
    expect(html).toContain('<h1 lang="de" dir="auto">Gartengesetz</h1>');
    expect(html).toContain('<div class="law" lang="en" dir="ltr">');
    expect(html).toContain('Comity’s summary');
  });

  it('marks what an article quotes of another law, and links no crime type to a continuation', async () => {
    const act = linked(
      shownAct([article('Art. 1', 'Änderung', 'Neu:', [article('§ 9', 'Zitat', 'x\n'.repeat(20_000))])]),
    );
    expect(await renderedPage(act, 1)).toContain('class="quoted"');
    expect((await renderedPage(act, 1)).match(/<ul class="tags"/g)).toHaveLength(2);
    expect(await renderedPage(act, 2)).not.toContain('class="tags"');
  });

  it('says that only the citation may be shown, with no text, contents or division', async () => {
    const act = { ...shownAct([]), textShown: false };
    const html = await renderedPage(act);
    expect(html).toContain('Only the citation of this act may be shown here.');
    expect(html).not.toContain('<section');
    expect(html).not.toContain('contents-heading');
  });

  it('names no date where there is none', async () => {
    expect(await renderedPage(shownAct([article('§ 1')], { expression: { version_date: '' } }))).toContain(
      'date not stated',
    );
  });
});
