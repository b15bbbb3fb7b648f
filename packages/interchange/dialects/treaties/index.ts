export { annexedTreaties } from './annexed-treaties.ts';
export { dutchTreaty } from './dutch-treaty.ts';
export { publicLawTreaty } from './public-law-treaty.ts';
export { treatyMarkdown } from './treaty-markdown.ts';
export { treatyPdf } from './treaty-pdf.ts';
