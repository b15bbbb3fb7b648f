import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, testBench } from './command.testing.ts';
import { aknLaw, germanLaw } from './invented-law.testing.ts';
import { zip } from './zip.testing.ts';

const bench = testBench();
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, mark: boolean) => Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
const law = germanLaw({ title: 'Prüfgesetz' });
const bombEntities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const bomb = `<!DOCTYPE akomaNtoso [<!ENTITY l0 "lol">${bombEntities}]>\n`;
const external = '<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n';
const yaml = (value: string) => law.replace('layout: default', `layout: ${value}`);

/** Files that must be refused, and what their refusal must say: place, reason. */
const hostile: Record<string, [content: string | Uint8Array, place: RegExp, reason: RegExp]> = {
  'empty.md': ['', /^$/, /empty/],
  'png.md': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /^byte 8$/, /binary/],
  elf: [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), /^byte 7$/, /binary/],
  'latin-1.md': [latin(law), /^byte \d+$/, /UTF-8/],
  'cut-letter.md': [Buffer.concat([Buffer.from(law), Buffer.from([0xe2, 0x80])]), /^byte \d+$/, /UTF-8/],
  'utf-16.md': [utf16(law, false), /^byte 1$/, /encoding/],
  'bomb.xml': [aknLaw('<section><content><p>&l9;</p></content></section>', bomb), /^line \d+/, /entity/i],
  'external.xml': [aknLaw('<section><content><p>&x;</p></content></section>', external), /^line \d+/, /External/],
  'cut.xml': [aknLaw().slice(0, -80), /^line \d+/, /not well-formed/],
  'deep.xml': [aknLaw('<section>'.repeat(100_000)), /^line \d+/, /nested/],
  'wide-and-deep.xml': [aknLaw(`${'<part>'.repeat(100_000)}${'</part>'.repeat(100_000)}`), /^line \d+/, /nested/],
  'deep.json': [`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /^line 1$/, /nested/],
  'cut.json': ['[{"section": "1", "section_title": "Duty", "section_desc": "Keep', /^line 1$/, /./],
  'deep-yaml.md': [yaml(`${'['.repeat(50_000)}`), /./, /front matter/],
  'alias-yaml.md': [yaml('&a [x, *a, *a]'), /./, /front matter/],
  'open-yaml.md': [law.replace('\n---\n\n', '\n\n'), /^line 1$/, /never closed/],
  'climbing.zip': [
    zip([
      { name: 'a.md', content: law },
      { name: '../evil.md', content: law },
    ]),
    /^$/,
    /\.\.\/evil\.md/,
  ],
  'absolute.zip': [zip([{ name: '/tmp/evil.md', content: law }]), /^$/, /absolute/],
  'bomb.zip': [zip([{ name: 'zeros.md', content: Buffer.alloc(70_000_000) }]), /^zeros.md$/, /unpacks to more/],
  'cut.zip': [zip([{ name: 'a.md', content: law }]).subarray(0, 100), /^$/, /cannot be read/],
  'no-law.jsonl': ['{"format":"comity-legislation-1"}\n', /^line 1$/, /./],
  'cut.jsonl': ['{"format":"comity-legislation-1","id":"x', /^line 1$/, /no JSON/],
};

let status: number | null;
let report: Report;
let seconds: number;

beforeAll(() => {
  for (const [name, [content]] of Object.entries(hostile)) bench.write({ [`bad/${name}`]: content });
  bench.write({
    'bad/a-good.md': germanLaw({ name: 'erstg', title: 'Erstes Gesetz' }),
    'bad/z-good.xml': aknLaw(),
    'bad/utf-16-mark.md': utf16(germanLaw({ name: 'markg', title: 'Gesetz mit Marke' }), true),
    'bad/locked.zip': zip([
      { name: 'a.md', content: germanLaw({ name: 'zipg', title: 'Gepacktes Gesetz' }) },
      { name: 'b.md', content: law, encrypted: true },
    ]),
    'bad/odd\nname \u202ex.md': germanLaw({ name: 'namg', title: 'Gesetz mit Namen' }),
  });
  const line = openSync(bench.path('bad', 'line.md'), 'w');
  writeSync(line, law);
  const part = Buffer.alloc(1024 * 1024, 'wort ');
  for (let written = 0; written < 60; written += 1) writeSync(line, part);
  closeSync(line);
  writeFileSync(bench.path('bad', 'large.md'), law);
  truncateSync(bench.path('bad', 'large.md'), 64 * 1024 * 1024 + 1);
  symlinkSync(bench.path('bad'), bench.path('bad', 'loop'));
  spawnSync('mkfifo', [bench.path('bad', 'pipe.md')]);
  const started = performance.now();
  const done = bench.json<Report>('import', bench.path('bad'));
  seconds = (performance.now() - started) / 1000;
  ({ status, answer: report } = done);
}, 120_000);

function refusalOf(file: string): { place: string; reason: string } | undefined {
  return report.refusals.find((refusal) => refusal.file === file);
}

describe('an import of hostile files', () => {
  it('ends with exit 2, within a minute', () => {
    expect(status).toBe(2);
    expect(seconds).toBeLessThan(60);
  });

  it.each(Object.entries(hostile))('refuses %s with place and reason', (name, [, place, reason]) => {
    const refusal = refusalOf(name);
    expect(refusal?.place).toMatch(place);
    expect(refusal?.reason).toMatch(reason);
    expect(refusal?.reason.length).toBeLessThan(400);
  });

  it('refuses a line of 60 MB, a file of more than 64 MB, a pipe, and one locked file of an archive', () => {
    expect(refusalOf('line.md')).toMatchObject({
      place: expect.stringMatching(/^line \d+$/),
      reason: expect.stringMatching(/\d{8} characters/),
    });
    expect(refusalOf('large.md')?.reason).toMatch(/67108865 bytes/);
    expect(refusalOf('pipe.md')?.reason).toMatch(/pipe/);
    expect(refusalOf('locked.zip/b.md')?.reason).toMatch(/encrypted/);
  });

  it('reads everything that is sound, and refuses nothing else', () => {
    expect(report.records).toEqual({ new: 5, changed: 0, same: 0, refused: Object.keys(hostile).length + 4 });
    expect(report.leftAlone.map((entry) => entry.file)).toEqual(['loop']);
    expect(report.refusals.map((refusal) => refusal.file)).not.toContain('odd\nname \u202ex.md');
    const { answer } = bench.json<{ facets: Record<string, unknown[]>; total: number }>('search', 'Garten');
    expect(answer.total).toBeGreaterThanOrEqual(4);
  });

  it('keeps no secret of the machine and leaves no file behind', () => {
    expect(JSON.stringify(report)).not.toMatch(/root:/);
    for (const path of ['evil.md', 'bad/evil.md', '/tmp/evil.md']) {
      expect(spawnSync('test', ['-e', path.startsWith('/') ? path : bench.path(path)]).status).toBe(1);
    }
  });

  it('leaves a sound store, and says the same again', () => {
    expect(bench.json<{ ok: boolean }>('doctor').answer.ok).toBe(true);
    const { answer } = bench.json<Report>('import', bench.path('bad'));
    expect(answer.records).toMatchObject({ new: 0, changed: 0, same: 5 });
    expect(answer.refusals).toEqual(report.refusals);
  });
});

describe('paths given one by one', () => {
  it('may be a pipe or a device: refused, not waited for', () => {
    const { status: code, answer } = bench.json<Report>('import', bench.path('bad', 'pipe.md'), '/dev/null');
    expect([code, answer.refusals.map((refusal) => refusal.file)]).toEqual([2, ['pipe.md', 'null']]);
    rmSync(bench.path('bad', 'pipe.md'));
  });

  it('that hold nothing to refuse but things to leave alone are exit 0', () => {
    const path = bench.write({ 'prose/readme.md': 'Just some words about nothing in particular.' });
    const { status: code, answer } = bench.json<Report>('import', path);
    expect([code, answer.leftAlone]).toEqual([0, [{ file: 'readme.md', reason: expect.any(String) }]]);
  });
});
