import traditionalCharacters from 'opencc-js/dict/TSCharacters';

let forms: Map<string, string> | undefined;

/**
 * Traditional characters as Simplified ones, each by itself and one for one, without regard to
 * words: 後來 → 后来, but 乾坤 → 干坤. For matching and reading aloud, never for display.
 */
export function simplifyCharacters(text: string): string {
  forms ??= simplifiedForms();
  const known = forms;
  return text.replace(/\p{Script=Han}/gu, (character) => known.get(character) ?? character);
}

/** Each Traditional character that has one Simplified form of the same length in UTF-16 units. */
export function simplifiedForms(): Map<string, string> {
  return new Map(
    traditionalCharacters
      .split('|')
      .map((pair): [string, string] => {
        const [traditional = '', simplified = ''] = pair.split(' ');
        return [traditional, simplified];
      })
      .filter(([traditional, simplified]) => traditional.length === simplified.length),
  );
}
