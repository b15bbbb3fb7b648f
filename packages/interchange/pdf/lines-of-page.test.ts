import { describe, expect, it } from 'vitest';
import { linesOfPage, type PrintedRun, runsOf } from './lines-of-page.ts';

const run = (text: string, x: number, y: number, more: Partial<PrintedRun> = {}): PrintedRun => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  spaced: false,
  ...more,
});
const textsOf = (...runs: PrintedRun[]) => linesOfPage(runs).map(({ text }) => text);

describe('runsOf', () => {
  const upright = [1, 0, 0, -1, 0, 800];
  const item = (str: string, transform: number[]) => ({ str, transform, width: 20, height: 10, hasEOL: false });

  it('turns places into points from the upper left corner', () => {
    expect(runsOf([item('a', [12, 0, 0, 12, 30, 700])], upright)).toEqual([run('a', 30, 100, { width: 20, size: 12 })]);
  });

  it('remembers blanks and passes over marks of structure', () => {
    const items = [item('a', [10, 0, 0, 10, 0, 0]), { type: 'endMarkedContent' }, item(' ', [10, 0, 0, 10, 20, 0])];
    expect(runsOf(items, upright)).toMatchObject([{ text: 'a', spaced: true }]);
  });

  it('takes joined and shaped letters apart', () => {
    expect(runsOf([item('ﬁsh', [10, 0, 0, 10, 0, 0])], upright)[0]?.text).toBe('fish');
  });
});

describe('linesOfPage', () => {
  it('joins runs on one baseline and puts a blank where there is a gap', () => {
    expect(textsOf(run('shr', 0, 10), run('imp', 15, 10), run('law', 33, 10))).toEqual(['shrimp law']);
    expect(textsOf(run('a', 0, 10, { spaced: true }), run('b', 5, 10))).toEqual(['a b']);
  });

  it('orders lines from the top, whatever order the file has', () => {
    expect(textsOf(run('second', 0, 30), run('third', 0, 42), run('first', 0, 18))).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('keeps raised figures in the line they belong to, and the size of its letters', () => {
    const [line] = linesOfPage([
      run('shrimps', 0, 100),
      run('2', 35, 96.5, { size: 6, width: 3 }),
      run('are', 43, 100),
    ]);
    expect(line).toEqual({ text: 'shrimps2 are', x: 0, y: 100, size: 10 });
  });

  it('reads a line from the right where its page does, with foreign words among it from the left', () => {
    const page = [run('المادة', 300, 10), run('الروبيان', 250, 22), run('Shrimp', 100, 34), run('Act', 140, 34)];
    expect(textsOf(...page, run('قانون', 170, 34))).toEqual(['المادة', 'الروبيان', 'قانون Shrimp Act']);
  });

  it('drops soft hyphens inside words and folds blanks', () => {
    expect(textsOf(run('gar\u00ADne  len', 0, 10))).toEqual(['garne len']);
  });

  it('is empty for an empty page', () => {
    expect(linesOfPage([])).toEqual([]);
  });
});

describe('columns', () => {
  const words = 'words of a line that fills its column';
  const column = (name: string, x: number, from: number) =>
    Array.from({ length: 10 }, (_, at) => run(`${name}${at} ${words}`, x, from + at * 12, { width: 200 }));

  it('are read one after the other, between the headings that run across both', () => {
    const lines = textsOf(
      run('A heading across the page', 50, 10, { width: 400 }),
      ...column('left', 40, 30),
      ...column('right', 260, 33),
      run('Another heading across', 50, 170, { width: 400 }),
      ...column('l', 40, 190),
      ...column('r', 260, 190),
    );
    const names = lines.map((text) => text.split(' ')[0]);
    const ten = (name: string) => Array.from({ length: 10 }, (_, at) => `${name}${at}`);
    expect(names).toEqual(['A', ...ten('left'), ...ten('right'), 'Another', ...ten('l'), ...ten('r')]);
  });

  it('are read from the right on a page that reads from the right', () => {
    const arabic = (name: string, x: number) =>
      Array.from({ length: 10 }, (_, at) => run(`${name} الروبيان ${at}`, x, 30 + at * 12, { width: 200 }));
    const lines = textsOf(...arabic('يسار', 40), ...arabic('يمين', 260));
    expect(lines.map((text) => text.slice(0, 4))).toEqual([...Array(10).fill('يمين'), ...Array(10).fill('يسار')]);
  });

  it('are not seen in a list of contents nor in a table', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      run(`Article ${at}`, 40, 30 + at * 12, { width: 40 }),
      run(`${at}`, 400, 30 + at * 12),
    ]);
    expect(textsOf(...rows.flat())[3]).toBe('Article 3 3');
  });
});
