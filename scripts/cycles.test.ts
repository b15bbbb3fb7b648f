import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles, type Graph } from './cycles.ts';

function graphOf(edges: Record<string, string[]>): Graph {
  return new Map(Object.entries(edges).map(([node, needed]) => [node, new Set(needed)]));
}

describe('findCycles', () => {
  it('finds nothing where all arrows point one way', () => {
    expect(findCycles(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  it('finds a pair, a longer circle and a node that needs itself', () => {
    const graph = graphOf({ f: ['f'], a: ['b'], b: ['a', 'c'], c: ['d'], d: ['e'], e: ['c'] });
    expect(findCycles(graph)).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']]);
  });

  it('follows arrows to nodes that have no entry of their own', () => {
    expect(findCycles(graphOf({ a: ['nowhere'] }))).toEqual([]);
  });

  it('agrees with plain reachability on any small graph', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 12 }), (edges) => {
        const graph: Graph = new Map();
        for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to));
        const knotted = [...graph.keys()].filter((start) => reaches(graph, start, start)).sort();
        expect(findCycles(graph).flat().sort()).toEqual(knotted);
      }),
    );
  });
});

function reaches(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of graph.get(node) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}
