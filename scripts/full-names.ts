const HONORIFIC =
  /^(?:mr|ms|mrs|miss|dr|prof|sir|pm|president|premier|minister|ambassador|secretary|chancellor|chairman|governor|senator)\.?$/i;

/**
 * Whom short Latin labels mean: `INSKEEP` → `STEVE INSKEEP`, `PM Lee` → `Lee Hsien Loong`, where just
 * one longer label has that name. What is no short form of another is left out.
 */
export function fullNames(labels: Iterable<string>): ReadonlyMap<string, string> {
  const known = [...new Set(labels)].map((label) => ({ label, words: wordsOf(label) }));
  const full = new Map<string, string>();
  for (const { label, words } of known) {
    if (words.length !== 1) continue;
    const longer = known.filter(
      (other) => other.words.length > 1 && other.words.includes(words[0]!),
    );
    if (longer.length === 1) full.set(label, longer[0]!.label);
  }
  return full;
}

/** `Esther Zou Yun, Host, CCTV` → esther, zou, yun. */
function wordsOf(label: string): string[] {
  const [name = ''] = label.split(',');
  const words = name.split(/\s+/).filter((word) => /^\p{Script=Latin}/u.test(word));
  return words.filter((word) => !HONORIFIC.test(word)).map((word) => word.toLowerCase());
}
