/** The rules that put a title at the head of every printed sheet, and the address at its foot. */
export function runningTitle(title: string, address: string): string {
  const box = (place: string, text: string): string =>
    `@${place}{content:${cssString(text)};font:9pt serif}`;
  return `@page{${box('top-left', title)}${box('bottom-left', address)}}`;
}

/** A text as a CSS string; nothing in it can end the string or the style element. */
function cssString(text: string): string {
  const safe = text.replace(/[\\"<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}
