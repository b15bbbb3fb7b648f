import { describe, expect, it } from 'vitest';
import { lastHistoryDate, readHistory } from './history.ts';
import { dateInName, normaliseTitle, otherTitles } from './identity.ts';

const events = (...lines: string[]) => readHistory(lines).map((date) => `${date.event} ${date.date}`);

describe('readHistory', () => {
  it('tells adoption, publication, entry into force and amendment', () => {
    expect(
      events(
        '2001年1月2日 甲会议通过',
        '2001年2月3日 公布',
        '2001年3月4日 施行',
        '2005年6月7日 甲会议通过',
        '2009年8月9日 乙会议修订',
      ),
    ).toEqual([
      'adopted 2001-01-02',
      'published 2001-02-03',
      'in-force 2001-03-04',
      'amended 2005-06-07',
      'amended 2009-08-09',
    ]);
  });
  it('gives both bodies of a joint adoption the same event, on one line or two', () => {
    const joint = ['adopted 2001-01-02', 'adopted 2001-01-05'];
    expect(events('2001年1月2日 甲第1次会议、2001年1月5日乙第2次会议通过')).toEqual(joint);
    expect(events('2001年1月2日 甲第1次会议', '2001年1月5日 乙第2次会议通过')).toEqual(joint);
  });
  it('leaves out a date that no calendar has', () => {
    expect(events('2001年2月30日 通过')).toEqual([]);
    expect(lastHistoryDate(['2001年2月3日 公布', '2001年13月1日 施行'])).toBe('2001-02-03');
  });
});

describe('identity', () => {
  it('normalises titles', () => {
    expect(normaliseTitle('甲法院  乙检察院关于丙的规定(三)')).toBe('甲法院、乙检察院关于丙的规定（三）');
    expect(normaliseTitle('《A法》 的 解释')).toBe('《A法》的解释');
  });
  it('gives the names without state and organ', () => {
    expect(otherTitles('中华人民共和国甲法', [])).toEqual(['甲法']);
    expect(otherTitles('甲法院、乙检察院关于《中华人民共和国甲法》的解释', [])).toEqual([
      '甲法院、乙检察院关于《甲法》的解释',
      '关于《中华人民共和国甲法》的解释',
    ]);
  });
  it('takes the date only from the end of the name', () => {
    expect(dateInName('甲法(2018-10-26).md')).toBe('2018-10-26');
    expect(dateInName('甲法(2018-13-26).md')).toBe('');
    expect(dateInName('甲(2018-10-26)法.md')).toBe('');
  });
});
