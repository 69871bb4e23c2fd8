const HONORIFIC =
  /^(?:mr|ms|mrs|miss|dr|prof|sir|pm|president|prime|vice|deputy|foreign|state|premier|minister|ambassador|secretary|chancellor|chairman|governor|senator|amb|sec|sen|rep|gov|gen|hon)\.?$/i;

/**
 * Whom short Latin labels mean: `INSKEEP` → `STEVE INSKEEP`, `PM Lee` → `Lee Hsien Loong`, where just
 * one longer label has that name. What is no short form of another is left out.
 */
export function fullNames(labels: Iterable<string>): ReadonlyMap<string, string> {
  const known = [...new Set(labels)].map((label) => ({ label, words: wordsOf(label) }));
  const longer = new Map<string, Set<string>>();
  for (const { label, words } of known)
    for (const word of words.length > 1 ? words : [])
      longer.set(word, (longer.get(word) ?? new Set()).add(label));
  return new Map(
    known.flatMap(({ label, words }) => {
      const [full, ...others] = words.length === 1 ? (longer.get(words[0]!) ?? []) : [];
      return full !== undefined && others.length === 0 ? [[label, full]] : [];
    }),
  );
}

/** `Esther Zou Yun, Host, CCTV` → esther, zou, yun. */
function wordsOf(label: string): string[] {
  const [name = ''] = label.split(',');
  const words = name.split(/\s+/).filter((word) => /^\p{Script=Latin}/u.test(word));
  return words.filter((word) => !HONORIFIC.test(word)).map((word) => word.toLowerCase());
}
