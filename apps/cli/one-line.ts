/** Names of files may carry line breaks and other control characters, which a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
