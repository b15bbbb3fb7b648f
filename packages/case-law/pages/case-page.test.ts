import type { CaseDocument } from '@comity/interchange';
import { interfaceLanguages } from '@comity/language';
import { countryName } from '@comity/reference';
import { pageShell } from '@comity/web';
import { describe, expect, it } from 'vitest';
import { importCase } from '../import-case.ts';
import { type ReadCase, readCase } from '../read-case.ts';
import { buildCase, openTestStore, paragraph } from '../store.testing.ts';
import { type CaseView, casePage, pageOfParagraph, shownLanguage } from './case-page.ts';

async function read(document: CaseDocument): Promise<ReadCase> {
  const { db } = await openTestStore();
  const { decisionId = '' } = await importCase(db, document, { actor: 'test' });
  return (await readCase(db, decisionId)) as ReadCase;
}

async function render(decision: ReadCase, view: Partial<CaseView> = {}): Promise<string> {
  return String(await pageShell(casePage({ case: decision, language: 'en', page: 1, ...view })));
}

/** What a reader sees, without tags. */
function words(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const rich = buildCase({
  persons: [
    {
      role: 'defendant',
      kind: 'person',
      label: 'Defendant 1',
      ageAtOffence: 17,
      minor: 'yes',
      sex: 'female',
      nationalities: ['FR'],
    },
    { role: 'victim', kind: 'group', label: '', groupSize: 'unknown', nationalities: 'unknown' },
  ],
  charges: [
    {
      persons: [0],
      offence: 'Laundering of shrimps',
      provision: 'Shrimp Act, s. 3',
      verdict: 'guilty',
      sentences: [
        { kind: 'imprisonment', days: 790, suspended: 'partly', asPrinted: '' },
        { kind: 'fine', money: { amount: '1250.50', currency: 'GBP' }, asPrinted: '£1,250.50' },
      ],
    },
  ],
  assets: [
    { stage: 'returned', money: { amount: '5000', currency: 'unknown' }, description: 'A pond', from: 'GB', to: 'FR' },
  ],
  cooperation: [{ form: 'extradition', states: ['GB', 'FR'], basis: 'Convention of 1990' }],
  legalBases: [{ citation: 'UNTOC, article 16', target: 'untoc:16' }],
  proceedings: [
    { court: 'Pond Court', reference: 'P 1/29', date: '2029', stage: 'first-instance', outcome: 'Convicted' },
    { court: 'Shrimp Court', reference: 'SH/17/2030', date: '2031-05-06', stage: 'appeal', outcome: '' },
  ],
  crimeTypes: ['money-laundering'],
});

describe('the page of a decision', () => {
  it('shows what is known, with lengths, sums and States in words', async () => {
    const seen = words(await render(await read(rich)));
    const kingdom = countryName('GB', 'en');
    for (const expected of [
      `${kingdom} · Judgment · 2031-05-06`,
      '[2031] EWHC 17 (Shrimp) · SH/17/2030',
      'age at the offence 17 · minor yes · sex female · nationality France',
      'imprisonment · 2 years, 2 months · suspended in part',
      'fine · GBP 1,250.50 ( £1,250.50 )',
      'returned 5,000 (currency unknown) A pond',
      `Extradition ${kingdom}, France Convention of 1990`,
      'Pond Court P 1/29 2029 first instance Convicted',
      'Money-laundering',
      'not yet checked by an editor',
    ]) {
      expect(seen.replaceAll('\u00a0', ' ')).toContain(expected);
    }
  });

  it('says what is unknown and does not show what is blank', async () => {
    const seen = words(await render(await read(rich)));
    expect(seen).toContain('nationality unknown · persons in the group unknown');
    expect(seen).not.toContain('age at trial');
    const bare = words(await render(await read(buildCase())));
    expect(bare).not.toMatch(/Charges|Persons and groups|Sums and property|Legal system/);
  });

  it('gives each paragraph an anchor, its number and the standing of the text', async () => {
    const decision = await read(rich);
    const html = await render(decision);
    const second = decision.accounts[0]?.paragraphs[1];
    expect(html).toContain(`<section id="${second?.id}">`);
    expect(html).toContain(`href="/en/id/${second?.id}"`);
    expect(words(html)).toMatch(/Text of the decision official text/);
  });

  it('is whole in every language of the interface', async () => {
    const decision = await read(rich);
    for (const language of interfaceLanguages) {
      const html = await render(decision, { language });
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html).not.toMatch(/case\.[a-z]+\.|undefined|\[object/);
    }
  });

  it('escapes whatever a file says', async () => {
    const html = await render(
      await read(buildCase({ title: '<script>x</script>', texts: [paragraph('<img src=x onerror=y>')] })),
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  it('of a decision that is only listed shows its citation and nothing else', async () => {
    const listed = { ...(await read(rich)), textShown: false, accounts: [], links: [] };
    const seen = words(await render(listed));
    expect(seen).toContain('Only the citation of this decision may be shown here.');
    expect(seen).not.toContain('laundered');
  });
});

describe('texts of a decision', () => {
  const many = buildCase({
    texts: Array.from({ length: 900 }, (_, at) =>
      paragraph(`Paragraph ${at} says at some length what the court held of the shrimps & ponds, and why.`, {
        number: `${at}.`,
      }),
    ),
  });

  it('are cut into pages of bounded weight that hold everything once', async () => {
    const decision = await read(many);
    const seen: string[] = [];
    for (let page = 1; page < 40; page += 1) {
      const html = await render(decision, { page });
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      seen.push(...[...html.matchAll(/Paragraph (\d+) says/g)].map(([, number]) => number as string));
      if (!html.includes('rel="next"')) break;
    }
    expect(seen).toEqual(Array.from({ length: 900 }, (_, at) => String(at)));
  });

  it('are found by the page that holds them', async () => {
    const decision = await read(many);
    const last = decision.accounts[0]?.paragraphs.at(-1)?.id as string;
    const page = pageOfParagraph(decision, 'en', last) ?? 0;
    expect(page).toBeGreaterThan(2);
    expect(await render(decision, { page })).toContain(`id="${last}"`);
    expect(pageOfParagraph(decision, 'en', 'nowhere')).toBeUndefined();
  });

  it('are shown in the language asked for, else the decision’s, else the reader’s', async () => {
    const summaries = ['fr', 'zh'].map((language) =>
      paragraph(`Text ${language}`, { language, part: 'summary', standing: 'summary' }),
    );
    const decision = await read(buildCase({ texts: summaries }));
    expect(shownLanguage(decision, 'zh', undefined)).toBe('zh');
    expect(shownLanguage(decision, 'zh', 'fr')).toBe('fr');
    expect(shownLanguage(decision, 'ru', 'xx')).toBe('fr');
    const html = await render(decision, { textLanguage: 'fr' });
    expect(html).toContain('<div class="law" lang="fr" dir="ltr">');
    expect(html).toContain('?text=zh');
  });
});
