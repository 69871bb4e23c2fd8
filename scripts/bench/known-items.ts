import { editDistance } from '../../src/search/edit-distance.ts';
import { hasHan, type FoldTable } from '../../src/search/letters.ts';
import { isText, unitText, type UnitText } from '../../src/search/unit-text.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { pinyinOf } from '../../src/text/pinyin.ts';
import type { Random } from './random.ts';

/** What is typed, and which units hold what is meant. */
export interface KnownItem {
  name: string;
  typed: string;
  relevant: Set<number>;
}

/** What the queries are made from. */
export interface Ground {
  texts: UnitText[];
  /** For each unit the words of its English in order, between blanks. */
  english: string[];
  /** For each unit every word, also of the Chinese and those joined by hyphens, between blanks. */
  known: string[];
  /** Every word of the texts, and its stem. */
  vocabulary: Map<string, string>;
  /** Chinese words of three to six characters that stand in the texts. */
  phrases: string[];
  random: Random;
}

type Maker = (ground: Ground) => KnownItem | null;

/** So many queries of each class. */
const OF_A_CLASS = 12;
const MOST_TRIES = 400;

/** The ground of some texts. Words are kept as strings: as objects, those of 30,000 units fill the memory. */
export function groundOf(
  texts: UnitText[],
  table: FoldTable,
  rest: Pick<Ground, 'phrases' | 'random'>,
): Ground {
  const vocabulary = new Map<string, string>();
  const english: string[] = [];
  const known: string[] = [];
  for (const { unit } of texts) {
    const text = unitText(unit, table);
    for (const { text: word, stem } of [...text.en, ...text.zhWords]) vocabulary.set(word, stem);
    english.push(` ${text.en.map(({ text: word }) => word).join(' ')} `);
    known.push(` ${[...text.known].join(' ')} `);
  }
  return { texts, english, known, vocabulary, ...rest };
}

/** Known-item queries of every class; deterministic for the same texts. */
export function knownItems(ground: Ground): KnownItem[] {
  return Object.entries(CLASSES).flatMap(([name, make]) => {
    const items: KnownItem[] = [];
    for (let tries = 0; items.length < OF_A_CLASS && tries < MOST_TRIES; tries += 1) {
      const item = make(ground);
      if (item && item.relevant.size > 0) items.push({ ...item, name });
    }
    return items;
  });
}

/** What no text holds, in any near form. */
export const NONSENSE = [
  '饕餮魍魉', '冰淇淋配方', '恐龙化石挖掘', '龘', '红烧排骨', '魑魅', 'qzxvkj', 'xkcdplugh',
  'asdfghjkl', 'zzyzx', 'frobnicate', '"colourless green ideas"', 'wkrp', '紫薯布丁奶茶',
]; // prettier-ignore

const item = (typed: string, relevant: Set<number>): KnownItem => ({ name: '', typed, relevant });

const CLASSES: Record<string, Maker> = {
  'zh, two characters': (ground) => zhPiece(ground, 2, 2),
  'zh, a phrase': (ground) => zhPiece(ground, 4, 7),
  'zh, a long stretch': (ground) => zhPiece(ground, 12, 24),
  'zh, with its signs': (ground) => {
    const row = anyRow(ground, 'zh', 14);
    const start = ground.random.below(row.length - 12);
    const typed = row.slice(start, start + 12).replace(/["“”「」]/g, '');
    return item(typed, withLetters(ground, plain(typed)));
  },
  'zh, with spaces': (ground) => {
    const piece = zhPiece(ground, 4, 6);
    return piece && item([...piece.typed].join(' '), piece.relevant);
  },
  'zh, Traditional': (ground) => {
    const piece = zhPiece(ground, 3, 6);
    const typed = toTraditional(piece?.typed ?? '');
    return piece && typed !== piece.typed ? item(typed, piece.relevant) : null;
  },
  'zh, two words of a passage': (ground) => {
    const row = plain(anyRow(ground, 'zh', 16));
    const [one, other] = [row.slice(1, 4), row.slice(-5, -1)];
    const holds = ({ unit, zh: { text } }: UnitText): boolean =>
      text.includes(one) &&
      text.includes(other) &&
      unit.rows.some(({ zh }) => plain(zh).includes(one) && plain(zh).includes(other));
    return hasHan(one) && hasHan(other) ? item(`${other} ${one}`, where(ground, holds)) : null;
  },
  'zh, one wrong character': (ground) => {
    const piece = zhPiece(ground, 4, 8);
    if (!piece) return null;
    const at = ground.random.below(piece.typed.length);
    const wrong = ground.random.pick([...'责枝由进吧阿沟哦盯抓']);
    const typed = piece.typed.slice(0, at) + wrong + piece.typed.slice(at + 1);
    // Whatever is one character away is as near to what is typed.
    const near = Array.from(
      typed,
      (_, other) => `${typed.slice(0, other)}\\S${typed.slice(other + 1)}`,
    );
    const meant = new RegExp(near.join('|'), 'u');
    const relevant = where(ground, ({ zh }) => meant.test(zh.text));
    return withLetters(ground, typed).size === 0 ? item(typed, relevant) : null;
  },
  'zh, a figure': (ground) => {
    const figure = /\d{2,}[亿万年个多]/.exec(anyRow(ground, 'zh', 4))?.[0];
    return figure ? item(figure, withLetters(ground, figure)) : null;
  },
  'en, a word': (ground) => enRun(ground, 1, 1),
  'en, words': (ground) => enRun(ground, 3, 5),
  'en, a quoted phrase': (ground) => {
    const run = enRun(ground, 2, 4);
    return run && item(`“${run.typed}”`, run.relevant);
  },
  'en, another form': (ground) => {
    const word = longWord(ground, 5);
    if (!word || !/^[a-z]+$/.test(word.text)) return null;
    const typed = word.text.endsWith('s') ? word.text.replace(/s$/, '') : `${word.text}s`;
    const forms = [...ground.vocabulary].filter(([, stem]) => stem === word.stem);
    const ofStem = forms.flatMap(([form]) => [...withRun(ground, [form])]);
    return item(typed, new Set(ofStem));
  },
  'en, a beginning': (ground) => {
    const word = longWord(ground, 8);
    const typed = word?.text.slice(0, 6) ?? '';
    return word && item(typed, unitsIn(ground.english, ` ${typed}`));
  },
  'en, a slip': (ground) => {
    const word = longWord(ground, 8);
    if (!word || !/^[a-z]+$/.test(word.text)) return null;
    const at = 2 + ground.random.below(word.text.length - 4);
    const typed = word.text.slice(0, at) + word.text.slice(at + 1);
    const isNear = (other: string): boolean =>
      Math.abs(other.length - typed.length) <= 1 && editDistance(other, typed) <= 1;
    const isWord = [...ground.vocabulary.keys()].some(
      (other) => other.startsWith(typed) || (other !== word.text && isNear(other)),
    );
    return isWord ? null : item(typed, withWord(ground, word.text));
  },
  'en, capitals and hyphens': (ground) => {
    const row = /\b[A-Za-z]{3,}-[a-z]{3,}\b/.exec(anyRow(ground, 'en', 10))?.[0];
    if (!row) return null;
    const words = row.toLowerCase().split('-');
    return item(row.toUpperCase().replace('-', '‑'), withRun(ground, words));
  },
  pinyin: (ground) => pinyin(ground, ''),
  'pinyin, spaced and toned': (ground) => pinyin(ground, ' '),
  initials: (ground) => {
    const long = ground.phrases.filter(({ length }) => length >= 4);
    const phrase = ground.random.pick(long);
    if (!phrase) return null;
    const typed = initialsOf(phrase);
    const meant = long.filter((other) => initialsOf(other) === typed);
    return item(typed, new Set(meant.flatMap((other) => [...withLetters(ground, other)])));
  },
  asker: (ground) => {
    const { asker } = ground.random.pick(ground.texts).unit;
    const typed = ground.random.below(2) === 0 ? asker.zh : asker.en || asker.zh;
    return typed === '' ? null : item(typed, askedBy(ground, asker.zh));
  },
  'asker and a word': (ground) => {
    const text = ground.random.pick(ground.texts);
    const word = text.zh.text.slice(-5, -2);
    const { zh } = text.unit.asker;
    const both = [...withLetters(ground, word)].filter((at) => askedBy(ground, zh).has(at));
    return hasHan(word) && zh !== '' ? item(`asker:${zh} ${word}`, new Set(both)) : null;
  },
  heading: (ground) => {
    const { heading } = ground.random.pick(ground.texts).unit;
    return heading.zh === '' ? null : item(heading.zh, withLetters(ground, plain(heading.zh)));
  },
  day: (ground) => {
    const { date } = ground.random.pick(ground.texts).unit;
    const [year, month, day] = (date ?? '').split('-').map(Number);
    const typed = `${year}年${month}月${day}日`;
    return date === null
      ? null
      : item(
          typed,
          where(ground, ({ unit }) => unit.date === date),
        );
  },
  'both languages': (ground) => {
    const text = ground.random.pick(ground.texts);
    const row = text.unit.rows.find(({ zh, en }) => zh.length > 8 && en.length > 20);
    const word = /[A-Za-z]{6,}/.exec(row?.en ?? '')?.[0].toLowerCase();
    if (!row || !word) return null;
    const zh = plain(row.zh).slice(2, 5);
    // The words of a unit are laid out only where both stand in it.
    const aligned = (other: UnitText): boolean =>
      other.zh.text.includes(zh) &&
      ground.known[other.unit.number]?.includes(` ${word} `) === true &&
      other.unit.rows.some(
        (cells, at) =>
          plain(cells.zh).includes(zh) &&
          other.en.some((one) => one.row === at && one.text === word),
      );
    return hasHan(zh) ? item(`zh:${zh} en:${word}`, where(ground, aligned)) : null;
  },
  address: (ground) => {
    const { event, unit, number } = ground.random.pick(ground.texts).unit;
    return item(`https://duidu.example/zh-hans/${event}/${unit}/#${unit}-a1`, new Set([number]));
  },
};

function zhPiece(ground: Ground, shortest: number, longest: number): KnownItem | null {
  const { random, texts } = ground;
  const { text } = random.pick(texts).zh;
  const length = shortest + random.below(longest - shortest + 1);
  const typed = text.slice(random.below(Math.max(1, text.length - length))).slice(0, length);
  if (!/^\p{Script=Han}+$/u.test(typed)) return null;
  return item(typed, withLetters(ground, typed));
}

function enRun(ground: Ground, shortest: number, longest: number): KnownItem | null {
  const { random, texts } = ground;
  const words = random.pick(texts).en.filter(({ row }) => row > 3);
  const length = shortest + random.below(longest - shortest + 1);
  const run = words.slice(random.below(Math.max(1, words.length - length))).slice(0, length);
  const isShort = run.length < length || (length === 1 && (run[0]?.text.length ?? 0) < 4);
  if (isShort || run.some(({ row, joined }) => row !== run[0]?.row || joined !== null)) return null;
  const typed = run.map(({ text }) => text);
  return item(typed.join(' '), withRun(ground, typed));
}

function pinyin(ground: Ground, space: string): KnownItem | null {
  const phrase = ground.random.pick(ground.phrases);
  if (phrase === undefined) return null;
  const syllables = pinyinOf(phrase).map((syllable) => syllable ?? '');
  const typed = space === '' ? syllables.map(bare).join('') : syllables.join(space);
  return item(typed, withLetters(ground, phrase));
}

function initialsOf(phrase: string): string {
  return pinyinOf(phrase)
    .map((syllable) => bare(syllable ?? '').charAt(0))
    .join('');
}

function bare(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');
}

function anyRow({ random, texts }: Ground, side: 'zh' | 'en', length: number): string {
  const rows = random
    .pick(texts)
    .unit.rows.filter((row) => isText(row.kind) && row[side].length > length);
  return random.pick(rows)?.[side] ?? ' '.repeat(length + 2);
}

function longWord({ random, texts }: Ground, length: number) {
  return random.pick(random.pick(texts).en.filter(({ text }) => text.length >= length));
}

function where({ texts }: Ground, holds: (text: UnitText) => boolean): Set<number> {
  return new Set(texts.filter(holds).map(({ unit }) => unit.number));
}

function withLetters(ground: Ground, letters: string): Set<number> {
  return where(ground, ({ zh }) => zh.text.includes(letters));
}

function withWord(ground: Ground, word: string): Set<number> {
  return unitsIn(ground.known, ` ${word} `);
}

/** The units of whose English these words stand one after the other. */
function withRun(ground: Ground, run: string[]): Set<number> {
  return unitsIn(ground.english, ` ${run.join(' ')} `);
}

function unitsIn(texts: string[], sought: string): Set<number> {
  return new Set(texts.flatMap((text, number) => (text.includes(sought) ? [number] : [])));
}

function askedBy(ground: Ground, asker: string): Set<number> {
  return where(ground, ({ unit }) => unit.asker.zh === asker);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
