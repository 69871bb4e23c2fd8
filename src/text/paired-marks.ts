/** Chinese marks that come in pairs, the opening one first. */
export const PAIRS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
};
/** Every mark that may close something, straight quotation marks too. */
export const CLOSERS: ReadonlySet<string> = new Set([...Object.values(PAIRS), '"', "'", ']']);

/** Where the opening marks stand that have their closing mark; one left open by a slip is not among them. */
export function closedPairs(text: string): Set<number> {
  const closed = new Set<number>();
  const waiting: number[] = [];
  const waitingFor = new Map<string, number>();
  const count = (closer: string, more: number): void => {
    waitingFor.set(closer, (waitingFor.get(closer) ?? 0) + more);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const closer = PAIRS[character];
    if (closer !== undefined) {
      waiting.push(at);
      count(closer, 1);
    } else if (CLOSERS.has(character)) {
      if ((waitingFor.get(character) ?? 0) === 0) continue;
      const opener = waiting.findLastIndex((place) => PAIRS[text.charAt(place)] === character);
      for (const place of waiting.slice(opener)) count(PAIRS[text.charAt(place)] ?? '', -1);
      closed.add(waiting[opener] ?? 0);
      waiting.length = opener;
    }
  }
  return closed;
}
