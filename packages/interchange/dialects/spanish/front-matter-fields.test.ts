import { describe, expect, it } from 'vitest';
import { actDates, actRecord, actVersionDate } from './front-matter-record.ts';

describe('one field of the front matter', () => {
  it.each([
    [{ title: ' FAROS  DE\nLA COSTA ' }, 'FAROS DE LA COSTA'],
    [{ title: '' }, ''],
    [{ title: ['FAROS'] }, ''],
    [{ title: { es: 'FAROS' } }, ''],
    [{ title: null }, ''],
    [{}, ''],
  ])('%j', (data, expected) => {
    expect(actRecord(data).text('title')).toBe(expected);
  });

  it('is none that every object has', () => {
    expect(actRecord({}).text('constructor')).toBe('');
    expect(actRecord({}).text('toString')).toBe('');
  });
});

describe('a date of the front matter', () => {
  it.each([
    ['2001-02-03', '2001-02-03'],
    ['2001-02-03T00:00:00', '2001-02-03'],
    ['2000-02-29', '2000-02-29'],
    ['2001-02-29', ''],
    ['2001-13-01', ''],
    ['1900-01-01', ''],
    ['1900-01-01T03:00:00', ''],
    ['2001-02', ''],
    ['03/02/2001', ''],
    ['2001-02-03 10:00', ''],
    ['', ''],
  ])('%s', (value, expected) => {
    expect(actRecord({ day: value }).date('day')).toBe(expected);
  });
});

describe('status of an act', () => {
  it.each([
    ['in_force', 'in-force'],
    ['IN_FORCE', 'in-force'],
    ['repealed', 'repealed'],
    ['pending', 'not-yet-in-force'],
    ['not_yet_in_force', 'not-yet-in-force'],
    ['draft', 'draft'],
    ['vigente', 'unknown'],
    ['', 'unknown'],
  ])('%s', (status, expected) => {
    expect(actRecord({ status }).status).toBe(expected);
  });
});

describe('dates and version of an act', () => {
  const of = (data: Record<string, string>) => {
    const record = actRecord(data);
    return [actVersionDate(record), ...actDates(record, 'enactment_date').map(({ event, date }) => `${event} ${date}`)];
  };

  it.each([
    [{ publication_date: '2001-02-03' }, ['2001-02-03', 'published 2001-02-03']],
    [{ publication_date: '2001-02-03', last_updated: '2001-02-03' }, ['2001-02-03', 'published 2001-02-03']],
    [
      { publication_date: '2001-02-03', last_updated: '2004-05-06' },
      ['2004-05-06', 'published 2001-02-03', 'amended 2004-05-06'],
    ],
    [{ publication_date: '2001-02-03', last_updated: '1900-01-01' }, ['2001-02-03', 'published 2001-02-03']],
    [{ last_updated: '2004-05-06' }, ['2004-05-06', 'amended 2004-05-06']],
    [{ enactment_date: '2000-01-02' }, ['', 'adopted 2000-01-02']],
    [{}, ['']],
  ])('%j', (data, expected) => {
    expect(of(data)).toEqual(expected);
  });
});
