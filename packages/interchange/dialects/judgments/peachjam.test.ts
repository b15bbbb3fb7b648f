import { describe, expect, it } from 'vitest';
import { type CaseDocument, caseDocumentSchema } from '../../case-document.ts';
import type { LawDocument } from '../../law-document.ts';
import { outlineOf, readAs } from './judgment.testing.ts';

const record = (model: string, pk: unknown, fields: unknown) => ({ model: `peachjam.${model}`, pk, fields });
const core = (pk: number, fields: object) =>
  record('coredocument', pk, { title: 'Ledgers', language: 'en', jurisdiction: 'ZA', ...fields });
const read = (...records: unknown[]) => readAs('p.json', JSON.stringify(records));

const akn = (inner: string) =>
  `<div class="coverpage"><h1>Cover</h1></div><span class="akn-akomaNtoso"><span class="akn-act" data-name="act"><span class="akn-body">${inner}</span></span></span>`;
const section = `<section class="akn-section" data-eId="sec_1"><h3>1. Costs</h3><span class="akn-content"><span class="akn-p">Pay.</span></span></section>`;

describe('judgments', () => {
  const fields = {
    doc_type: 'judgment',
    date: '2031-11-09',
    jurisdiction: 'AA',
    work_frbr_uri: '/akn/aa-au/judgment/court/2031/5',
    source_url: 'https://media.example.org/5.pdf',
  };
  const judgment = {
    case_name: 'Quill vs State',
    court: 1,
    mnc: '[2031] COURT 5',
    judges: [3],
    flynote: '',
    case_summary: '<p>In short.</p>',
  };
  const court = record('court', 1, { name: 'Court of the Community', code: 'C' });

  it('have citation, court, date and their file', () => {
    const [result] = read(
      core(7, fields),
      court,
      record('judge', 3, { name: 'Judge Xenon' }),
      record('judgment', 7, judgment),
    );
    const { document } = result as { document: CaseDocument };
    expect(caseDocumentSchema.parse(document)).toMatchObject({
      dialect: 'peachjam',
      country: 'INTL',
      title: 'Quill vs State',
      date: '2031-11-09',
      court: { name: 'Court of the Community', level: 'international' },
      identifiers: [
        { scheme: 'neutral-citation', value: '[2031] COURT 5' },
        { scheme: 'source', value: 'peachjam:/akn/aa-au/judgment/court/2031/5' },
      ],
      files: [{ name: '5.pdf', mediaType: 'application/pdf', url: 'https://media.example.org/5.pdf' }],
    });
    expect(document.texts).toMatchObject([{ part: 'summary', standing: 'summary', text: 'In short.' }]);
    expect(JSON.stringify(document)).not.toContain('Xenon');
  });

  it('have paragraphs where the text is there', () => {
    const html = '<h2>Ruling</h2><p>1. Dismissed.</p><p>Costs follow.</p>';
    const national = {
      ...fields,
      work_frbr_uri: '/akn/za/judgment/x/2031/5',
      source_url: 'https://example.org/5.docx',
    };
    const [result] = read(
      core(7, national),
      record('judgment', 7, {}),
      record('documentcontent', 7, { content_html: html }),
    );
    const { document } = result as { document: CaseDocument };
    expect(document.country).toBe('ZA');
    expect(document.court).toEqual({ name: '', division: '', level: 'unknown' });
    expect(outlineOf(document.texts)).toEqual(['== Ruling', '1. Dismissed.', 'Costs follow.']);
    expect(document.files[0]?.mediaType).toContain('wordprocessingml');
  });
});

describe('laws', () => {
  it('are read from Akoma Ntoso shown as HTML', () => {
    const law = {
      doc_type: 'legislation',
      date: '2031-02-01',
      citation: 'Act 5 of 2030',
      work_frbr_uri: '/akn/za/act/2030/5',
    };
    const timeline = [
      { date: '2031-01-01', events: [{ type: 'commencement' }, { type: 'unheard-of' }, null] },
      { date: '2030-12-01', events: [{ type: 'assent' }] },
      { date: '2032-01-01', events: [{ type: 'amendment' }] },
      { date: 5 },
      null,
    ];
    const [result] = read(
      core(9, law),
      record('legislation', 9, { repealed: true, timeline_json: timeline }),
      record('documentcontent', 9, { content_html: akn(section), content_html_is_akn: true }),
    );
    const { document } = result as { document: LawDocument };
    expect(document).toMatchObject({
      dialect: 'peachjam',
      country: 'ZA',
      title: 'Ledgers',
      alternativeTitles: ['Act 5 of 2030'],
      identifiers: [{ scheme: 'akn', value: '/akn/za/act/2030/5' }],
      versionDate: '2031-02-01',
      status: 'repealed',
      nodes: [{ role: 'article', number: '1.', heading: 'Costs', text: 'Pay.' }],
    });
    expect(document.dates.map(({ event, date }) => `${event} ${date}`)).toEqual([
      'adopted 2030-12-01',
      'in-force 2031-01-01',
    ]);
  });

  it.each([
    ['<h2>Chapter 1<br>Costs</h2>', 'Chapter 1', 'Costs'],
    ['<h2>Article 12</h2>', 'Article 12', ''],
    ['<h2>Part IV – Costs</h2>', 'Part IV', 'Costs'],
    ['<h3>5A. Costs of ink</h3>', '5A.', 'Costs of ink'],
    ['<h3>Final provisions</h3>', '', 'Final provisions'],
  ])('number and heading of %s', (heading, number, rest) => {
    const inner = `<section class="akn-chapter">${heading}${section}</section>`;
    const [result] = read(
      core(9, { doc_type: 'legal_instrument' }),
      record('documentcontent', 9, { content_html: akn(inner) }),
    );
    expect((result as { document: LawDocument }).document.nodes[0]).toMatchObject({ number, heading: rest });
  });

  it.each([
    ['no content', undefined, /no text/],
    ['another page', '<p>Hello</p>', /no Akoma Ntoso/],
    ['an empty act', akn(''), /no text/],
    ['nesting without end', akn('<div>'.repeat(5000)), /nested more than/],
  ])('are refused with %s', (_, html, reason) => {
    const [result] = read(core(9, { doc_type: 'legislation' }), record('documentcontent', 9, { content_html: html }));
    expect(result).toMatchObject({ outcome: 'refused', place: expect.stringContaining('record 1 (9)') });
    expect((result as { reason: string }).reason).toMatch(reason);
  });
});

describe('other records', () => {
  it('leaves documents of another kind alone, each with its place', () => {
    expect(read(core(1, { doc_type: 'generic_document' }), core(2, {}))).toEqual([
      {
        outcome: 'left-alone',
        reason: 'record 1 (1) is of another kind (generic_document), or describes a document without its text.',
      },
      {
        outcome: 'left-alone',
        reason: 'record 2 (2) is of another kind (not stated), or describes a document without its text.',
      },
    ]);
  });

  it('reads a report as a document, and an instrument between States as a treaty', () => {
    const text = record('documentcontent', 1, {
      content_html: akn('<section class="akn-section"><h3>1. Gardens</h3><p>Text</p></section>'),
    });
    const region = { jurisdiction: 'AA', work_frbr_uri: '/akn/aa-au/act/charter/1990/gardens' };
    expect(read(core(1, { doc_type: 'generic_document', ...region }), text)).toMatchObject([
      { outcome: 'law', document: { kind: 'document', country: 'INTL', facts: { type: 'publication' } } },
    ]);
    expect(read(core(1, { doc_type: 'legal_instrument', ...region }), text)).toMatchObject([
      { outcome: 'law', document: { kind: 'treaty', country: 'INTL' } },
    ]);
    const [act] = read(core(1, { doc_type: 'legislation', ...region }), text);
    expect(act).not.toHaveProperty('document.kind');
  });

  it('refuses a broken record alone', () => {
    const results = read(
      core(1, { doc_type: 'judgment' }),
      'rubbish',
      core(3, { title: 5 }),
      core(4, { title: '', doc_type: 'judgment' }),
    );
    expect(results.map((result) => (result.outcome === 'refused' ? result.place : result.outcome))).toEqual([
      'record 2',
      'case',
      'record 3 (3)',
      'record 4 (4)',
    ]);
  });

  it.each([
    ['uncommenced_provision', /list of uncommenced provisions/],
    ['unconstitutional_provision', /list of unconstitutional provisions/],
  ])('leaves a list of %ss alone', (kind, reason) => {
    const list = [
      { work_frbr_uri: '/akn/za/act/2030/5', provision_eid: 'sec_6', enrichment_type: kind, text: 'x'.repeat(100) },
    ];
    const [result] = readAs('l.json', JSON.stringify(list));
    expect(result).toMatchObject({ outcome: 'left-alone' });
    expect((result as { reason: string }).reason).toMatch(reason);
  });

  it('refuses what is cut off', () => {
    expect(readAs('p.json', JSON.stringify([core(1, { doc_type: 'judgment' })]).slice(0, -4))[0]?.outcome).toBe(
      'refused',
    );
  });

  it('is no other JSON', () => {
    expect(readAs('p.json', '[{"model": "shop.item", "pk": 1, "fields": {}}]')[0]?.outcome).not.toBe('case');
  });
});
