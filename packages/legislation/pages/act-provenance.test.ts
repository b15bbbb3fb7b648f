import { interfaceLanguages } from '@comity/language';
import { describe, expect, it } from 'vitest';
import { article } from '../law-factory.testing.ts';
import { expressionWith, renderedPage, shownAct } from './shown-act.testing.ts';

async function provenance(
  given: Parameters<typeof shownAct>[1] = {},
  language: (typeof interfaceLanguages)[number] = 'en',
) {
  const html = await renderedPage(shownAct([article('§ 1', 'Zweck', 'Gärten.')], given), 1, language);
  return html.slice(html.indexOf('<aside class="provenance"'), html.indexOf('</aside>'));
}
const source = async (url: string): Promise<string> =>
  /<dt>Source<\/dt><dd>(.*?)<\/dd>/.exec(await provenance({ expression: { source_url: url } }))?.[1] ?? '';

describe('where a text comes from', () => {
  it('is said in full, and what is not known is said to be not known', async () => {
    const known = await provenance();
    for (const part of ['Invented Gazette', 'gartg.md', 'courtesy copy', 'in force', 'CC0-1.0', 'not yet checked']) {
      expect(known).toContain(part);
    }
    const unknown = await provenance({
      expression: {
        source_url: '',
        source_publisher: '',
        source_file: '',
        licence: '',
        status: 'unknown',
        standing: 'unknown',
      },
    });
    expect(unknown.match(/not stated/g)).toHaveLength(5);
    expect(unknown).not.toContain('Imported from');
  });

  it('says when an editor checked it', async () => {
    const html = await provenance({ verifiedBy: 'editor', verifiedAt: '2024-05-06T07:08:09.000Z' });
    expect(html).toContain('<bdi>2024-05-06</bdi>');
    expect(html).not.toContain('editor');
  });

  it.each([
    [
      'https://law.example/gartg?x=1&y=2',
      'href="https://law.example/gartg?x=1&amp;y=2" rel="external"><bdi>law.example</bdi>',
    ],
    ['http://xn--grten-gra.example/', '<bdi>xn--grten-gra.example</bdi>'],
    ['https://gärten.example/"><b>', 'href="https://xn--grten-gra.example/%22%3E%3Cb%3E"'],
  ])('links %s by the name of its host', async (url, link) => {
    expect(await source(url)).toContain(link);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://[',
    'https://',
    'https://exa mple/',
    ' https://law.example',
    'gazette 12/2024',
    `https://law.example/${'x'.repeat(600)}`,
  ])('does not link %.30s, and says it', async (url) => {
    const html = await source(url);
    expect(html).not.toContain('<a ');
    expect(html).toContain(`<bdi>${url.slice(0, 20).replaceAll('>', '&gt;')}`);
  });

  it('names dates with what happened, and as they were printed', async () => {
    const events = ['adopted', 'published', 'in-force', 'amended', 'consolidated', 'repealed', 'retrieved'] as const;
    for (const language of interfaceLanguages) {
      const dates = events.map((event) => ({
        event,
        date: '2021-03',
        precision: 'month' as const,
        asPrinted: 'March “21”',
      }));
      const html = await provenance({ dates }, language);
      expect(html.match(/<bdi>2021-03<\/bdi>/g)).toHaveLength(7);
      expect(html.match(/\(<bdi>March “21”<\/bdi>\)/g)).toHaveLength(7);
      expect(html).not.toContain('act.event');
    }
    expect(await provenance({ dates: [] })).not.toContain('<dt>Dates</dt>');
  });

  it('lists versions and languages, the one shown without a link', async () => {
    const expressions = [
      expressionWith(),
      expressionWith({ id: 'e0000000000002', version_date: '', language: 'fr' }),
      expressionWith({ id: 'e0000000000003', language: 'es', standing: 'summary' }),
    ];
    const html = await provenance({ expressions }, 'es');
    expect(html).not.toContain('href="/es/legislation/a0000000000001?version=e0000000000001"');
    expect(html).toContain('href="/es/legislation/a0000000000001?version=e0000000000002"><bdi>');
    expect(html.match(/class="standing summary"/g)).toHaveLength(1);
  });

  it('leads to the same text as data', async () => {
    const html = await provenance();
    for (const extension of ['json', 'xml', 'csv']) {
      expect(html).toContain(`href="/en/legislation/a0000000000001.${extension}?version=e0000000000001"`);
    }
  });

  it('is bounded however much is said', async () => {
    const html = await provenance({
      expressions: Array.from({ length: 300 }, (_, at) => expressionWith({ id: `e${at}` })),
      identifiers: Array.from({ length: 300 }, (_, at) => ({ scheme: 'eli', value: `eli/${at}` })),
      dates: Array.from({ length: 300 }, () => ({
        event: 'amended' as const,
        date: '2020',
        precision: 'year' as const,
      })),
    });
    expect(html.match(/<dd>/g)?.length).toBeLessThan(50);
    expect(Buffer.byteLength(html)).toBeLessThan(8_000);
  });
});
