/** Who needs whom: each key needs each member of its set. */
export type Graph = Map<string, Set<string>>;

/**
 * Groups of two or more nodes that all reach one another (and single nodes that need themselves), each sorted, in order
 * of their first member. Tarjan's algorithm: one pass, however the graph is knotted.
 */
export function findCycles(graph: Graph): string[][] {
  const search = { graph, seen: new Map<string, number>(), low: new Map<string, number>(), stack: [] as string[] };
  const groups: string[][] = [];
  for (const node of [...graph.keys()].sort()) if (!search.seen.has(node)) visit(node, search, groups);
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

interface Search {
  graph: Graph;
  seen: Map<string, number>;
  low: Map<string, number>;
  stack: string[];
}

function visit(node: string, search: Search, groups: string[][]): void {
  const { graph, seen, low, stack } = search;
  const index = seen.size;
  seen.set(node, index);
  low.set(node, index);
  stack.push(node);
  for (const next of graph.get(node) ?? []) {
    if (!seen.has(next)) visit(next, search, groups);
    if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? index, low.get(next) ?? index));
  }
  if (low.get(node) !== index) return;
  const group = stack.splice(stack.indexOf(node));
  if (group.length > 1 || graph.get(node)?.has(node)) groups.push(group.sort());
}
