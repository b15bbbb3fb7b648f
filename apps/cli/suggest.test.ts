import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'comity-suggest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  id: string;
  labels: { notation: string; label: string; confidence: number; because: string[] }[];
}

function suggest(args: string[], input: string | Buffer) {
  const env = { ...process.env, COMITY_DATA: join(folder, 'data'), NODE_NO_WARNINGS: '1' };
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'suggest', ...args], { input, env });
  const answers = () =>
    done.stdout
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Answer);
  return { status: done.status, stdout: done.stdout.toString('utf8'), stderr: done.stderr.toString('utf8'), answers };
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('comity suggest', () => {
  it('answers each line of each scheme, and needs no store', () => {
    const laundering = line({
      id: 'a',
      text: 'Whoever conceals the proceeds of crime shall be punished with imprisonment.',
      language: 'en',
    });
    const crimes = suggest(['--scheme', 'crime-types', '--json'], laundering);
    expect(crimes.status).toBe(0);
    expect(crimes.answers()).toMatchObject([{ id: 'a', labels: [{ notation: 'money-laundering' }] }]);
    const articles = suggest(['--scheme', 'articles', '--json'], laundering).answers();
    expect(articles[0]?.labels.map(({ notation }) => notation)).toContain('untoc:6');
    const trafficking = line({
      id: 7,
      text: 'The victim was recruited by deception and forced into prostitution abroad.',
      language: 'en',
    });
    const [elements] = suggest(['--scheme', 'trafficking', '--json'], trafficking).answers();
    expect(elements?.id).toBe(7);
    expect(elements?.labels.map(({ notation }) => notation)).toEqual(
      expect.arrayContaining(['ACT_RECRUITMENT', 'PURPOSE_SEXUAL_EXPLOITATION']),
    );
    for (const label of elements?.labels ?? [])
      expect(Object.keys(label)).toEqual(['notation', 'label', 'confidence', 'because']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('recognises a language that is not given', () => {
    const [answer] = suggest(
      ['--scheme', 'crime-types', '--json'],
      line({ id: 'x', text: '以营利为目的，组织他人洗钱的，处三年以下有期徒刑。' }),
    ).answers();
    expect(answer?.labels[0]?.notation).toBe('money-laundering');
  });

  it('says what is wrong with a line, and answers the others', () => {
    const input = [
      '{"id": "a", "text": "x"}',
      '{',
      '{"id": "b"}',
      '[]',
      '',
      '{"id": {}, "text": "x"}',
      '{"id": "c", "text": "y", "language": 3}',
      '{"id": "d", "text": ""}',
    ].join('\n');
    const { status, stderr, answers } = suggest(['--scheme', 'articles', '--json'], input);
    expect(status).toBe(2);
    expect(answers().map(({ id }) => id)).toEqual(['a', 'd']);
    expect(stderr).toMatch(/line 2: The line is no JSON/);
    expect(stderr).toMatch(/line 3: text: /);
    expect(stderr.match(/^comity: line \d+: /gm)).toHaveLength(5);
  });

  it('reads whatever bytes it is given', () => {
    const { status, answers } = suggest(
      ['--scheme', 'trafficking', '--json'],
      Buffer.from([0xff, 0xfe, 0x0a, 0x7b, 0x0a]),
    );
    expect(status).toBe(2);
    expect(answers()).toEqual([]);
  });

  it('speaks in words without --json', () => {
    const { stdout } = suggest(
      ['--scheme', 'crime-types'],
      line({ id: 'a', text: 'Extortion and bribery of public officials for a bribe.', language: 'en' }),
    );
    expect(stdout).toMatch(/^a\n {2}0\.\d\d {2}[a-z-]+ .*\(.*brib/m);
    expect(suggest(['--scheme', 'articles'], line({ id: 'a', text: 'Gardens.' })).stdout).toBe(
      'a\n  nothing is proposed\n',
    );
  });

  it.each([[['--scheme', 'colours']], [[]], [['--scheme']]])('refuses %j as wrong use', (args) => {
    expect(suggest(args, '').status).toBe(64);
  });
});
