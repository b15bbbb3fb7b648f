export { bluebellText } from './bluebell-text.ts';
export { htmlAct } from './html-act.ts';
