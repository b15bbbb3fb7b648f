export const dutchMarkdown = {} as any;
