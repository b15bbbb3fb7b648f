import { describe, expect, it } from 'vitest';
import { caseIn, judgmentXml, outlineOf, readAs } from './judgment.testing.ts';

/** The same invented description around a press summary. */
function summaryXml(extra: string, preface: string, body: string): string {
  return judgmentXml({
    cite: '',
    court: 'UKSC',
    uri: 'uksc/2031/2/press-summary/1',
    extra,
    name: 'Press Summary of Quill v Harbour',
  })
    .replace('<judgment name="judgment">', '<doc name="pressSummary">')
    .replace(/<header>.*<\/judgment>/s, `<preface>${preface}</preface><mainBody>${body}</mainBody></doc>`);
}

const about = '<uk:summaryOfCite>[2031] UKSC 2</uk:summaryOfCite>';
const preface = '<p>PRESS SUMMARY</p><p>Quill v Harbour [2031] UKSC 2</p><p>On appeal from [2030] CSIH 8</p>';
const body = '<level><heading>JUDGMENT</heading><content><p>The appeal is allowed.</p></content></level>';

describe('a press summary', () => {
  const document = caseIn('s.xml', summaryXml(about, preface, body));

  it('is about a judgment and never has its citation', () => {
    expect(document.form).toBe('press-summary');
    expect(document.identifiers).toEqual([{ scheme: 'source', value: 'tna:uksc/2031/2/press-summary/1' }]);
    expect(document.relatedCases).toEqual([
      { relation: 'summary-of', identifier: { scheme: 'neutral-citation', value: '[2031] UKSC 2' } },
      { relation: 'appeal-from', identifier: { scheme: 'neutral-citation', value: '[2030] CSIH 8' } },
    ]);
  });

  it('is text of standing summary', () => {
    expect(document.texts.map(({ part, standing }) => `${part} ${standing}`)).toEqual([
      'other summary',
      'summary summary',
      'summary summary',
    ]);
    expect(outlineOf(document.texts).slice(1)).toEqual(['= JUDGMENT', 'The appeal is allowed.']);
  });

  it('finds the judgment in what it prints', () => {
    const [related] = caseIn('s.xml', summaryXml('', preface, body)).relatedCases;
    expect(related?.identifier.value).toBe('[2031] UKSC 2');
  });

  it('stands alone where it tells no judgment', () => {
    expect(caseIn('s.xml', summaryXml('', '<p>PRESS SUMMARY</p>', body)).relatedCases).toEqual([]);
  });

  it('is refused without text', () => {
    expect(readAs('s.xml', summaryXml(about, preface, ''))).toMatchObject([
      { outcome: 'refused', place: 'element mainBody' },
    ]);
  });

  it('is no other document of that vocabulary', () => {
    const annex = summaryXml(about, preface, body).replace('pressSummary', 'annex');
    expect(readAs('s.xml', annex)[0]?.outcome).not.toBe('case');
  });
});
