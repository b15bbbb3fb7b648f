import { describe, expect, it } from 'vitest';
import { ends, type FileState, fileStates, transitions, unfinished, wayTo } from './transitions.ts';

describe('the states of a file', () => {
  it('are at rest or on the way, and can leave both', () => {
    expect([...ends, ...unfinished].sort()).toEqual([...fileStates].sort());
    for (const state of ends) expect(transitions[state]).toEqual(['received']);
    for (const state of unfinished) expect(transitions[state]).toContain('failed');
    for (const state of fileStates) expect(transitions[state]).toContain('received');
  });

  it('follow each other as the table says', () => {
    expect(wayTo('received', 'indexed')).toEqual(['checked', 'text', 'indexed']);
    expect(wayTo('checked', 'left-alone')).toEqual(['left-alone']);
    expect(wayTo('text', 'failed')).toEqual(['failed']);
    expect(wayTo('indexed', 'failed')).toEqual(['received', 'failed']);
    expect(wayTo('failed', 'indexed')).toEqual(['received', 'checked', 'text', 'indexed']);
    expect(wayTo('text', 'text')).toEqual([]);
  });

  it('lead from anywhere to anywhere by steps of the table', () => {
    for (const from of fileStates) {
      for (const to of fileStates) {
        let state: FileState = from;
        for (const next of wayTo(from, to)) {
          expect(transitions[state]).toContain(next);
          state = next;
        }
        expect(state).toBe(to);
      }
    }
  });
});
