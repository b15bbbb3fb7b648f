import type { ReadAct } from '../read-act.ts';
import { pageOf, paginateAct } from './paginate-act.ts';

/** The page of an act, counted from 1, on which a provision begins. */
export function pageOfProvision(act: ReadAct, position: number): number {
  return pageOf(paginateAct(act), position);
}
