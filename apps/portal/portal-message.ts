import { loadMessages, type MessageFormatter } from '@comity/language';

/** Messages of the portal's own pages. */
export const portalMessage: MessageFormatter = loadMessages(new URL('./locales/', import.meta.url));
