import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { isOwnJsonl, readOwnJsonl, toJsonLine } from './jsonl.ts';
import type { OwnDocument } from './own-document.ts';
import { ownLaw } from './own-law.testing.ts';

/** `law <title> (<place>)` or `<place>: <reason>`. */
async function outline(source: string | Uint8Array): Promise<string[]> {
  const results = await Array.fromAsync(readOwnJsonl(source));
  return results.map((result) =>
    result.outcome === 'law'
      ? `law ${result.document.title} (${result.place})`
      : `${result.place}: ${'reason' in result ? result.reason : ''}`,
  );
}

const lines = (...parts: string[]) => Buffer.from(parts.join('\n'));
const good = (nth = 1) => toJsonLine(ownLaw(nth)).trimEnd();

/** A line of ours with something changed in it. */
function spoilt(change: (own: OwnDocument & Record<string, unknown>) => void): string {
  const own = JSON.parse(good()) as OwnDocument & Record<string, unknown>;
  change(own);
  return JSON.stringify(own);
}

describe('a line of an export', () => {
  it('has the shape that the contract names, provisions in document order', () => {
    expect(toJsonLine(ownLaw())).toMatch(/^\{"format":"comity-legislation-1",.*\}\n$/);
    expect(JSON.parse(toJsonLine(ownLaw()))).toMatchObject({
      id: 'version1aaa',
      work: 'work1aaaaaa',
      version: '2024-05-01',
      date: '2024-05-01',
      country: 'UY',
      language: 'es',
      title: 'Ley 1 de jardines',
      source: { file: 'ley-1.md', url: 'https://law.example' },
      provisions: [
        { id: 'text1aaaaaaa', number: '', heading: '', text: 'El Senado decreta:', path: [] },
        { id: 'art11aaaaaaa', number: 'Art. 1', path: ['Título I'] },
        { id: 'quote1aaaaaa', number: 'Art. 7', path: ['Título I', 'Art. 1'] },
        { id: 'art12aaaaaaa', number: 'Art. 2', text: '-1', path: ['Título I'] },
      ],
      divisions: [{ id: 'title1aaaaaa', position: 1, parent: null }],
    });
  });

  it('says undated for a version without a date', () => {
    expect(JSON.parse(toJsonLine(ownLaw(1, { versionDate: '' })))).toMatchObject({ version: 'undated', date: '' });
  });

  it('reads back equal, from a path and from memory', async () => {
    const path = join(temporaryFolder(), 'x.jsonl');
    writeFileSync(path, toJsonLine(ownLaw(1)) + toJsonLine(ownLaw(2)));
    for (const source of [path, lines(good(1), good(2), '')]) {
      const results = await Array.fromAsync(readOwnJsonl(source));
      expect(results).toEqual([
        { outcome: 'law', document: ownLaw(1), place: 'line 1' },
        { outcome: 'law', document: ownLaw(2), place: 'line 2' },
      ]);
    }
  });

  it('takes an empty id as a wish for a new one', async () => {
    const line = spoilt((own) => {
      own.id = own.work = '';
      for (const row of [...own.provisions, ...own.divisions]) row.id = '';
    });
    const [result] = await Array.fromAsync(readOwnJsonl(lines(line)));
    expect(JSON.stringify(result)).not.toContain('"id"');
    expect(result).not.toHaveProperty('document.work');
  });
});

describe('isOwnJsonl', () => {
  it.each([
    [good().slice(0, 256), '', true],
    [`\ufeff${good()}`, 'x.jsonl', true],
    ['{"id": "x", "format": "comity-legislation-1"}', 'x.txt', true],
    [`broken\n${good()}`, 'x.jsonl', true],
    [`# How the export looks\n${good()}`, 'export.md', false],
    ['{"format":"something-else"}', 'x.jsonl', false],
    ['', 'x.jsonl', false],
  ])('%#: %.30s', (beginning, name, expected) => {
    expect(isOwnJsonl(beginning, name)).toBe(expected);
  });
});

describe('broken lines', () => {
  it.each<[string, string, RegExp]>([
    ['is no JSON', '{"format":"comity-legislation-1",', /^line 2: The line is no JSON: /],
    ['is JSON of something else', '[]', /^line 2: The whole: /],
    ['is of a newer format', spoilt((own) => (own.format = 'comity-legislation-2' as never)), /^line 2: format: /],
    ['lacks a field', spoilt((own) => delete (own as Partial<OwnDocument>).country), /^line 2: country: /],
    ['has a field that is not known', spoilt((own) => (own.colour = 'red')), /^line 2: .*colour/],
    [
      'has a number for a text',
      spoilt((own) => ((own.provisions[2] as { text: unknown }).text = 7)),
      /^line 2: provisions.2.text: /,
    ],
    ['has an unknown status', spoilt((own) => (own.status = 'maybe' as never)), /^line 2: status: /],
    [
      'has a gap in positions',
      spoilt((own) => own.provisions.splice(1, 1)),
      /^line 2: Position 2 is missing or occurs twice/,
    ],
    [
      'has a position twice',
      spoilt((own) => ((own.provisions[1] as { position: number }).position = 0)),
      /^line 2: Position 1 is/,
    ],
    [
      'has a half position',
      spoilt((own) => ((own.provisions[1] as { position: number }).position = 0.5)),
      /^line 2: provisions.1.position: /,
    ],
    [
      'stands under a later one',
      spoilt((own) => ((own.divisions[0] as { parent: number }).parent = 3)),
      /^line 2: Position 1 stands under a later one \(3\)/,
    ],
    [
      'stands under itself',
      spoilt((own) => ((own.divisions[0] as { parent: number }).parent = 1)),
      /^line 2: Position 1 stands under a later one/,
    ],
    [
      'stands under nothing',
      spoilt((own) => ((own.divisions[0] as { parent: number }).parent = 99)),
      /^line 2: Position 1 stands under/,
    ],
    ['has prototypes for names', '{"format":"comity-legislation-1","__proto__":{"id":"x"}}', /^line 2: /],
  ])('a line that %s is refused and the others are read', async (_what, line, reason) => {
    const [first, second, third, ...more] = await outline(lines(good(1), line, good(2)));
    expect([first, third, more]).toEqual(['law Ley 1 de jardines (line 1)', 'law Ley 2 de jardines (line 3)', []]);
    expect(second).toMatch(reason);
  });

  it('a line that is not UTF-8 is refused, not read with wrong letters', async () => {
    const latin = Buffer.from(good(), 'latin1');
    expect(await outline(Buffer.concat([latin, lines('', good(2))]))).toEqual([
      'line 1: The line is not valid UTF-8.',
      'law Ley 2 de jardines (line 2)',
    ]);
  });

  it('a last line that breaks off is refused', async () => {
    const cut = good(2);
    const found = await outline(lines(good(1), cut.slice(0, cut.length - 40)));
    expect(found[0]).toBe('law Ley 1 de jardines (line 1)');
    expect(found[1]).toMatch(/^line 2: The line is no JSON/);
  });

  it('blank lines and a mark at the beginning are passed over', async () => {
    expect(await outline(lines(`\ufeff${good(1)}`, '', '  ', `${good(2)}\r`))).toEqual([
      'law Ley 1 de jardines (line 1)',
      'law Ley 2 de jardines (line 4)',
    ]);
  });

  it('a line longer than the bound is passed over without being held', async () => {
    const path = join(temporaryFolder(), 'long.jsonl');
    const piece = 'x'.repeat(1024 * 1024);
    writeFileSync(path, `${good(1)}\n{"format":"comity-legislation-1","title":"`);
    for (let nth = 0; nth < 129; nth += 1) writeFileSync(path, piece, { flag: 'a' });
    writeFileSync(path, `"}\n${good(2)}\n`, { flag: 'a' });
    expect(await outline(path)).toEqual([
      'law Ley 1 de jardines (line 1)',
      'line 2: The line is longer than 134217728 bytes.',
      'law Ley 2 de jardines (line 3)',
    ]);
  });

  it('a chain of a hundred thousand levels is read without recursion', async () => {
    const provisions = Array.from({ length: 100_000 }, (_, position) => ({
      ...{ id: `p${position + 1_000_000_0}`, position, parent: position === 0 ? null : position - 1 },
      ...{ number: '', heading: '', text: 'x', role: 'text', path: [] },
    }));
    const line = spoilt((own) => Object.assign(own, { divisions: [], provisions }));
    expect(await outline(lines(line))).toEqual(['law Ley 1 de jardines (line 1)']);
  });
});
