import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankCase, type CaseDocument, type LawDocument, type LawNode } from '@comity/interchange';
import { readConfig } from '@comity/platform';
import { serve } from './serve.ts';
import { type Comity, caseReceiver, lawReceiver, openComity } from './wire.ts';

/** A portal of its own on a free port, with the starter set and invented acts; `stop` removes it. */
export interface TestPortal {
  comity: Comity;
  address: string;
  stop(): Promise<void>;
}

export async function startTestPortal(
  documents: readonly LawDocument[] = [],
  decisions: readonly CaseDocument[] = [],
): Promise<TestPortal> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'comity-portal-'));
  const config = { ...readConfig({}), dataFolder, port: 0, host: '127.0.0.1', logLevel: 'error' };
  const comity = await openComity({ config });
  const receive = lawReceiver(comity, { preview: false, actor: 'test' });
  for (const document of documents) {
    const received = await receive(document);
    if (received.outcome !== 'new')
      throw new Error(`The test act was not entered: ${received.reason ?? received.outcome}`);
  }
  const receiveDecision = caseReceiver(comity, { preview: false, actor: 'test' });
  for (const decision of decisions) {
    const received = await receiveDecision(decision);
    if (received.outcome !== 'new')
      throw new Error(`The test decision was not entered: ${received.reason ?? received.outcome}`);
  }
  const server = await serve(comity);
  return {
    comity,
    address: server.address,
    async stop() {
      await server.stop();
      await comity.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export function article(number: string, heading: string, text: string): LawNode {
  return { role: 'article', number, heading, text, children: [] };
}

/** An invented act. */
export function inventedAct(given: Partial<LawDocument> & Pick<LawDocument, 'title' | 'nodes'>): LawDocument {
  return {
    dialect: 'invented',
    country: 'DE',
    language: 'de',
    alternativeTitles: [],
    identifiers: [{ scheme: 'source', value: `test:${given.title}` }],
    versionDate: '2024-01-01',
    dates: [{ event: 'adopted', date: '2020-02-03', precision: 'day' }],
    status: 'in-force',
    standing: 'courtesy',
    source: { file: 'invented.md', url: 'https://law.example/act', publisher: 'Invented Gazette' },
    licence: 'CC0-1.0',
    ...given,
  };
}

/** An invented decision, with every kind of typed fact, texts in three languages and more paragraphs than a page holds. */
export function inventedCase(given: Partial<CaseDocument> = {}): CaseDocument {
  const text = { standing: 'official' as const, anchor: '', heading: '', level: 0 };
  return {
    ...blankCase({
      dialect: 'invented',
      country: 'DE',
      language: 'de',
      title: 'Beschluss über die Garnelenwäsche',
      source: { file: 'invented.json', url: 'https://court.example/1', publisher: 'Invented Court' },
    }),
    identifiers: [
      { scheme: 'ecli', value: 'ECLI:DE:GG:2031:17' },
      { scheme: 'docket', value: '4 GarnR 17/30' },
    ],
    court: { name: 'Garnelengericht', division: '4. Senat', level: 'supreme' },
    form: 'judgment',
    date: '2031-05-06',
    proceedings: [
      { court: 'Teichgericht', reference: '1 T 1/29', date: '2029', stage: 'first-instance', outcome: 'Verurteilung' },
      { court: 'Garnelengericht', reference: '4 GarnR 17/30', date: '2031-05-06', stage: 'cassation', outcome: '' },
    ],
    persons: [
      { role: 'defendant', kind: 'person', label: 'Defendant 1', ageAtOffence: 'unknown', nationalities: ['FR', 'DE'] },
      { role: 'victim', kind: 'group', label: '', groupSize: 12 },
    ],
    charges: [
      {
        persons: [0],
        offence: 'Garnelenwäsche',
        provision: 'GarnG § 3',
        verdict: 'guilty',
        sentences: [{ kind: 'imprisonment', days: 1100, suspended: 'no', asPrinted: 'drei Jahre' }],
      },
    ],
    assets: [
      {
        stage: 'confiscated',
        money: { amount: '12500', currency: 'EUR' },
        description: 'Ein Teich',
        from: 'DE',
        to: 'FR',
      },
    ],
    cooperation: [{ form: 'extradition', states: ['FR'], basis: 'Vertrag von 1990' }],
    legalBases: [{ citation: 'UNTOC, article 16', target: 'untoc:16' }],
    crimeTypes: ['money-laundering'],
    elements: [{ concept: 'means-deception', asPrinted: 'Deception' }],
    keywords: ['Garnelen'],
    texts: [
      { ...text, part: 'summary', language: 'ar', standing: 'summary', number: '', text: 'ملخص القرار بشأن الروبيان.' },
      { ...text, part: 'summary', language: 'en', standing: 'summary', number: '', text: 'A summary about shrimps.' },
      { ...text, part: 'decision', language: 'de', number: '', heading: 'Gründe', text: '', level: 1 },
      ...Array.from({ length: 500 }, (_, at) => ({
        ...text,
        part: 'decision' as const,
        language: 'de',
        number: `${at + 1}`,
        text: `Der Senat hat über die Garnele ${at + 1} und ihre Auslieferung zu entscheiden und verwirft die Revision.`,
      })),
    ],
    licence: 'CC0-1.0',
    ...given,
  };
}

/** Acts that try the pages: right-to-left, unbroken script, many divisions, a provision longer than a page. */
export function inventedActs(): LawDocument[] {
  const long = Array.from(
    { length: 400 },
    (_, at) => `Absatz ${at + 1} sagt, was in Fall ${at + 1} gilt, wenn nichts anderes bestimmt ist.`,
  );
  const many = Array.from(
    { length: 260 },
    (_, at): LawNode => ({
      role: 'division',
      number: `${at + 1}. Abschnitt`,
      heading: 'Von den Garnelen und ihrer Überwachung in besonderen Fällen',
      text: '',
      children: [
        article(
          `§ ${at + 1}`,
          `Garnelenregel ${at + 1}`,
          `Wer die Garnele ${at + 1} nicht meldet, zahlt eine Buße.\nDies gilt nicht nachts.`,
        ),
      ],
    }),
  );
  return [
    inventedAct({ title: 'Garnelengesetz', alternativeTitles: ['GarnG'], nodes: many }),
    inventedAct({
      title: 'Gesetz mit langem Paragraphen',
      nodes: [article('§ 1', 'Lang', long.join('\n')), article('§ 2', 'Kurz', 'Ende.')],
    }),
    inventedAct({
      title: 'نظام مراقبة الروبيان',
      country: 'SA',
      language: 'ar',
      nodes: [
        article('المادة الأولى', 'التعريفات', 'الروبيان: كل حيوان بحري يخضع للمادة (2) من هذا النظام و§ 3 GarnG.'),
        article('المادة الثانية', '', 'يعاقب كل من أخفى الروبيان بغرامة.'),
      ],
    }),
    inventedAct({
      title: '海虾管理法',
      country: 'CN',
      language: 'zh',
      nodes: [
        article('第一条', '', '为了加强海虾管理，制定本法。'),
        article('第二条', '', '违反本法规定隐瞒海虾的，处以罚款。'),
      ],
    }),
  ];
}
