import type { Finding } from '../../src/edition/finding.ts';
import { positionOf, type Source } from '../source.ts';

/** The signs that Windows-1252 has for the bytes 80–9F, besides those of Latin-1. */
const HIGH =
  '\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178';

/**
 * What a text is that was read in a wrong encoding, with the signs that show it: so many places at
 * least, and so many different ones.
 */
const GARBLED: {
  readonly read: string;
  readonly signs: RegExp;
  readonly places: number;
  readonly kinds: number;
}[] = [
  // Three bytes of UTF-8: å¤– for 外, â€™ for ’.
  {
    read: 'UTF-8 that was read as Latin-1 or Windows-1252',
    signs: new RegExp(`[\\u00e2-\\u00e9\\u00ef][${HIGH}]{2}`, 'g'),
    places: 1,
    kinds: 1,
  },
  // Two bytes of GB 2312 for each sign, and nothing else: ÖÐ¹ú for 中国.
  {
    read: 'GBK or Big5 that was read as Latin-1',
    signs: /(?<![\u00a1-\u00ff])(?:[\u00a1-\u00f7][\u00a1-\u00fe]){3,}/g,
    places: 2,
    kinds: 2,
  },
  // Rare signs that the commonest ones become: 锛 and 銆 from ，and 。, 鐨 from 的, 鍥 from 国.
  {
    read: 'UTF-8 that was read as GBK',
    signs: /[锛銆鈥紝鐨鍥鏄鍦鎴闂璁杩鏈鍚鍙]/g,
    places: 5,
    kinds: 3,
  },
];

/**
 * `garbled-text`: a text that was read in a wrong encoding and written again as UTF-8, so that other
 * signs stand for those it had. It is told of once, at the first place, and never turned back.
 */
export function garbledText(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => {
    const [worst] = GARBLED.flatMap(({ read, signs, places, kinds }) => {
      const found = [...source.text.matchAll(signs)];
      const different = new Set(found.map(([words]) => words)).size;
      if (found.length < places || different < kinds) return [];
      const letters = found.reduce((sum, [words]) => sum + words.length, 0);
      return [{ read, first: found[0]!, count: found.length, letters }];
    }).sort((a, b) => b.letters - a.letters);
    if (!worst) return [];
    const { read, first, count } = worst;
    const shown = source.text.slice(first.index, first.index + 8).split(/\s/)[0]!;
    return [
      {
        rule: 'garbled-text',
        severity: 'warning',
        file: source.file,
        ...positionOf(source, source.base + first.index),
        message: `“${shown}” (${placesIn(count)}) looks like ${read}.`,
        hint: 'Get the text again in its own encoding; it is left as it came.',
      } satisfies Finding,
    ];
  });
}

function placesIn(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}
