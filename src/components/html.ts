/** Text as HTML that shows it. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * An element as HTML, without a space around it: between Chinese sentences a line break would show.
 * Attributes that are undefined, null or false are left out; `content` is HTML already.
 */
export function element(
  name: string,
  attributes: Record<string, string | boolean | undefined | null>,
  content: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]) => ` ${key}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}
