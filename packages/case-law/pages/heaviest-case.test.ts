import type { CaseDocument } from '@comity/interchange';
import { interfaceLanguages } from '@comity/language';
import { describe, expect, it } from 'vitest';
import type { ReadCase } from '../read-case.ts';
import { buildCase, paragraph } from '../store.testing.ts';
import { HEAVIEST_PAGE, renderedPage, seenIn, shownCase } from './shown-case.testing.ts';

const times = <Value>(length: number, make: (at: number) => Value): Value[] =>
  Array.from({ length }, (_, at) => make(at));
const states = times(50, (at) => `${'ABCDE'[Math.floor(at / 10)]}${'DEFGILMORT'[at % 10]}`);

/** Every typed fact as long as the contract lets it be, and there are many of each. */
function heavyCase(sign: string): CaseDocument {
  const long = sign.repeat(4_000);
  return buildCase({
    title: long,
    court: { name: long, division: long, level: 'supreme' },
    legalSystem: 'unknown',
    identifiers: times(60, (at) => ({ scheme: 'docket', value: `${at}${sign.repeat(190)}` })),
    proceedings: times(60, () => ({ court: long, reference: long, date: '2030', stage: 'cassation', outcome: long })),
    persons: times(60, () => ({
      ...{ role: 'requested-person', kind: 'legal-person', label: sign.repeat(300), ageAtOffence: 'unknown' },
      ...{ ageAtTrial: 130, minor: 'unknown', sex: 'unknown', nationalities: states, groupSize: 1_000_000_000 },
    })) as CaseDocument['persons'],
    charges: times(60, () => ({
      ...{ persons: times(60, (at) => at), offence: long, provision: long, verdict: 'mixed' as const },
      sentences: times(60, () => ({
        ...{ kind: 'life-imprisonment' as const, days: 99_999, suspended: 'unknown' as const, asPrinted: long },
        money: { amount: '999999999999999999.9999', currency: 'unknown' as const },
      })),
    })),
    assets: times(60, () => ({
      ...{ stage: 'confiscated' as const, description: long, date: '2030', from: 'INTL', to: 'GB' },
      money: { amount: '999999999999999999', currency: 'XAF' },
    })),
    cooperation: times(60, () => ({ form: 'extradition', states: [...states, ...states], basis: long })),
    legalBases: times(60, () => ({ citation: long, target: 'untoc:16' })),
    keywords: times(400, () => long),
    elements: times(60, (at) => ({ concept: `element-${at}`, asPrinted: long })),
    citations: times(400, (at) => ({ kind: 'case' as const, text: `${at}${long}`, target: '' })),
    relatedCases: times(60, (at) => ({
      relation: 'appealed-to' as const,
      identifier: { scheme: 'docket' as const, value: `${at}${sign.repeat(190)}` },
    })),
    files: times(60, () => ({ name: long, mediaType: long, url: `https://court.example/?q=${sign.repeat(90)}` })),
    source: { file: long, url: `https://court.example/?q=${encodeURIComponent(sign.repeat(20))}`, publisher: long },
    licence: long,
    texts: times(200, (at) =>
      paragraph(at % 3 === 0 ? '' : `${sign.repeat(at * 90)}\n${sign.repeat(100)}`, {
        number: sign.repeat(60),
        heading: at % 3 === 0 ? long : '',
        part: at % 2 === 0 ? 'opinion' : 'decision',
        level: at % 3 === 0 ? 1 : 0,
      }),
    ),
  });
}

const links = (note: string): ReadCase['links'] =>
  times(80, (at) => ({
    ...{ relation: at % 2 === 0 ? 'concerns' : 'applies', target: at % 2 === 0 ? `element-${at}` : `untoc:${at}` },
    ...{ saidBy: 'suggested', confidence: 0.5, note },
  }));

describe('a page of a decision weighs at most 60,000 bytes', () => {
  it.each(['"', '&', '园', 'ق', 'x', '🌱'])('where everything said of it is long: %s', async (sign) => {
    const documents = times(4, (at) => ({ ...heavyCase(sign), dialect: `invented-${at}` }));
    const decision = shownCase(documents, { links: links(sign.repeat(4_000)) });
    for (const language of interfaceLanguages) {
      for (const page of [1, 2, 99_999]) {
        const html = await renderedPage(decision, { language, page });
        const weight = Buffer.byteLength(html);
        expect([language, page, weight <= HEAVIEST_PAGE, weight]).toEqual([language, page, true, weight]);
      }
    }
  });

  it.each<[string, string]>([
    ['one line', 'The court held & said. '.repeat(12_000)],
    ['a hundred thousand lines', 'y\n'.repeat(100_000)],
    ['signs of two units', '🌱'.repeat(100_000)],
  ])('whose text is %s, and loses nothing of it', async (_what, text) => {
    const decision = shownCase([buildCase({ texts: [paragraph(text, { number: '7.' })] })]);
    const parts: string[] = [];
    for (let page = 1; ; page += 1) {
      const html = await renderedPage(decision, { page });
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(HEAVIEST_PAGE);
      const law = /<div class="law"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
      parts.push(
        law.replaceAll('&amp;', '&').replace(/<h2.*?<\/h2>|<p class="quiet">.*?<\/p>|<a .*?<\/a> |<[^>]*>/g, ''),
      );
      if (!html.includes('rel="next"')) break;
    }
    expect(parts.join('').replaceAll('\n', '').length).toBe(text.replaceAll('\n', '').length);
  });

  it('whose paragraphs change their part each time', async () => {
    const texts = times(2_000, (at) =>
      paragraph('x', { part: at % 2 === 0 ? 'facts' : 'ruling', standing: 'machine' }),
    );
    const html = await renderedPage(shownCase([buildCase({ texts })]), { language: 'ru', page: 2 });
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(HEAVIEST_PAGE);
  });
});

describe('what has no room', () => {
  it('is counted', async () => {
    const html = await renderedPage(shownCase([heavyCase('x')], { links: links('') }));
    expect(seenIn(html)).toMatch(/\d\d more rows stand in the data/);
    expect(seenIn(html)).toMatch(/and \d+ more/);
  });
});
