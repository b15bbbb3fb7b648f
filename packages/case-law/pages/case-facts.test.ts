import { interfaceLanguages } from '@comity/language';
import { describe, expect, it } from 'vitest';
import type { ReadCase } from '../read-case.ts';
import { buildCase, paragraph } from '../store.testing.ts';
import { renderedPage, seen, seenIn, shownCase } from './shown-case.testing.ts';

const judgment = buildCase({ texts: [paragraph('The appeal is dismissed. '.repeat(20), { number: '1.' })] });
const dataSet = buildCase({
  dialect: 'invented-records',
  source: { file: 'records.json', url: 'https://records.example/9', publisher: 'Invented Records' },
  persons: [{ role: 'defendant', kind: 'person', label: 'Defendant 1', nationalities: 'unknown' }],
  charges: [{ persons: [0], offence: 'Laundering of shrimps', provision: '', verdict: 'guilty', sentences: [] }],
  texts: [paragraph('A pond changed hands.', { part: 'facts', standing: 'summary' })],
});

const link = (given: Partial<ReadCase['links'][number]>): ReadCase['links'][number] => ({
  ...{ relation: 'concerns', target: 'money-laundering', saidBy: 'import', confidence: null, note: '' },
  ...given,
});

describe('several files about one decision', () => {
  it('add to one another what each alone knows, and each is named', async () => {
    const words = await seen(shownCase([judgment, dataSet]));
    expect(words).toContain('Persons and groups According to Invented Records Person Role');
    expect(words).toMatch(
      /Text of the decision official text Invented Court .*Facts Comity’s summary Invented Records/,
    );
    for (const source of ['court.example', 'Invented Court', 'records.example', 'records.json'])
      expect(words).toContain(source);
  });

  it('are not told apart where there is one', async () => {
    expect(await seen(shownCase([dataSet]))).not.toContain('According to');
  });

  it('keep charges with the persons of the same file', async () => {
    const other = buildCase({ persons: [{ role: 'witness', kind: 'person', label: 'Witness A' }] });
    expect(await seen(shownCase([other, dataSet]))).toMatch(/Laundering of shrimps Defendant 1 guilty/);
  });
});

describe('tables of facts', () => {
  it('have no column that is blank in every row', async () => {
    const words = await seen(shownCase([dataSet]));
    expect(words).toContain('Offence Charged Verdict Laundering of shrimps Defendant 1 guilty');
    expect(words).not.toMatch(/Provision|Sentence/);
  });

  it('say unknown where the file does, and nothing where it does not speak', async () => {
    const words = await seen(shownCase([dataSet]));
    expect(words).toContain('nationality unknown');
    expect(words).not.toMatch(/minor|sex |age at|Legal system|Sums|Cooperation/);
    const asked = buildCase({ legalSystem: 'unknown', language: 'und' });
    expect(await seen(shownCase([asked]))).toMatch(/Legal system unknown Language of the decision unknown/);
  });

  it('do not repeat a single step that says nothing new', async () => {
    const step = { court: 'Shrimp Court', reference: 'SH/17/2030', stage: 'unknown' as const, outcome: '' };
    expect(await seen(shownCase([buildCase({ proceedings: [step] })]))).not.toContain('Course of the proceedings');
    const told = buildCase({ proceedings: [{ ...step, outcome: 'Appeal dismissed' }] });
    expect(await seen(shownCase([told]))).toMatch(/Course of the proceedings .*Appeal dismissed/);
  });

  it('can be scrolled with the keyboard and are named', async () => {
    const html = await renderedPage(shownCase([dataSet]));
    expect(html).toContain('<div class="wide" role="region" tabindex="0" aria-label="Persons and groups">');
    expect(html.match(/<th scope="row">/g)).toHaveLength(2);
  });

  it('count what a charge has too much of', async () => {
    const many = buildCase({
      persons: Array.from({ length: 11 }, (_, at) => ({ role: 'defendant', kind: 'person', label: `D${at}` })),
      charges: [
        {
          ...{ persons: Array.from({ length: 11 }, (_, at) => at), offence: 'x', provision: '' },
          sentences: Array.from({ length: 7 }, () => ({ kind: 'fine' as const, asPrinted: 'a fine' })),
        },
      ],
    });
    const words = await seen(shownCase([many]));
    expect(words).toMatch(/D7 · and 3 more/);
    expect(words).toMatch(/and 2 more/);
  });

  it('name international bodies and the States between which property went', async () => {
    const decision = buildCase({
      country: 'INTL',
      assets: [{ stage: 'returned', description: '', from: 'DE', to: 'FR' }],
    });
    const words = await seen(shownCase([decision]));
    expect(words).toContain('International and regional bodies · Judgment');
    expect(words).toMatch(/Stage From To returned Germany France/);
  });
});

describe('what a decision concerns', () => {
  const links = [
    link({}),
    link({ target: 'corruption', saidBy: 'suggested', confidence: 0.866, note: 'bribe, gift' }),
    link({ target: 'participation-in-an-organized-criminal-group', saidBy: 'suggested' }),
    link({ target: 'means-deception', saidBy: 'verified' }),
    link({ target: 'extradition' }),
    link({ relation: 'applies', target: 'untoc:16' }),
  ];
  const elements = [{ concept: 'means-deception', asPrinted: 'Trickery <b>' }];

  it('is said group by group, with who says so and how sure a proposal is', async () => {
    const html = await renderedPage(shownCase([buildCase({ elements })], { links }));
    const words = seenIn(html);
    expect(words).toMatch(/Money.laundering Corruption \( ?suggested with 87 %, not yet confirmed: bribe, gift ?\)/i);
    expect(words).toMatch(/\(suggested, not yet confirmed\)/);
    expect(words).toMatch(/Form of cooperation Extradition/);
    expect(words).toMatch(/\( Trickery &lt;b&gt; \) \(confirmed by an editor\)/);
    expect(words).toMatch(/Treaty articles [^<]*16/);
    expect(html).not.toContain('Trickery <b>');
  });

  it.each(['EXTRADITION', 'MEANS_DECEPTION', ''])('does not repeat what was printed as %j', async (asPrinted) => {
    const printed = [{ concept: 'extradition', asPrinted }];
    const words = await seen(
      shownCase([buildCase({ elements: printed })], { links: [link({ target: 'extradition' })] }),
    );
    expect(words).not.toMatch(/EXTRADITION|MEANS_|Extradition \(/);
  });
});

describe('other decisions', () => {
  it('lead to a search for their number, each once, and what is cited is listed', async () => {
    const related = { relation: 'appeal-from', identifier: { scheme: 'docket', value: 'P 1/29 & more' } } as const;
    const cited = { kind: 'legislation', text: '', target: 'https://law.example/<1>' } as const;
    const html = await renderedPage(
      shownCase([buildCase({ relatedCases: [related, related], citations: [cited, { ...cited, target: '' }] })]),
      { language: 'fr' },
    );
    expect(html.match(/href="\/fr\/search\?q=P\+1%2F29\+%26\+more"/g)).toHaveLength(1);
    expect(seenIn(html)).toContain(
      'sur recours contre P 1/29 &amp; more Cité dans la décision https://law.example/&lt;1&gt;',
    );
  });
});

describe('in every language', () => {
  it('the facts are said in its own words, and numbers are isolated', async () => {
    const said = new Set<string>();
    for (const language of interfaceLanguages) {
      const html = await renderedPage(shownCase([judgment, dataSet], { links: [link({ saidBy: 'verified' })] }), {
        language,
      });
      said.add(/<aside.*?<h2[^>]*>([^<]*)/s.exec(html)?.[1] ?? '');
      expect(html).toContain('<bdi>2031-05-06</bdi>');
      expect(html).not.toMatch(/undefined|\[object|case\.[a-z]{3}/);
    }
    expect(said.size).toBe(interfaceLanguages.length);
  });
});
