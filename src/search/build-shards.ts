import type { Unit } from '../edition/unit.ts';
import { foldTable } from '../text/fold-table.ts';
import {
  allChinese,
  inScript,
  namedFile,
  outletsThatAsked,
  packTerm,
  type IndexFile,
  type Searched,
  type SearchIndex,
} from './build-index.ts';
import { initialsKeysOf } from './build-initials.ts';
import { buildNear } from './build-near.ts';
import { pairKey, wordPairKey } from './grams.ts';
import { hasHan, type FoldTable } from './letters.ts';
import { packPassages } from './passages.ts';
import { encodeNumbers, encodeRows } from './posting-code.ts';
import { unitText, type UnitText } from './unit-text.ts';
import { WIRE_VERSION, type WireOutlet, type WireShards, type WireUnit } from './wire.ts';
import { packUnit, unpackUnit } from './wire-unit.ts';

/** Characters of JSON in a file of postings or texts, about; small files make small first queries. */
const POSTINGS_SIZE = 3500;
const TEXTS_SIZE = 6000;

/** The index of a corpus too large to be fetched whole: postings and texts in small files. */
export function buildShards(
  searched: Searched,
  toTraditional: (zh: string) => string,
): SearchIndex {
  const { units } = searched;
  const outlets = outletsThatAsked(searched);
  const terms = searched.terms.map(packTerm);
  const table = foldTable(allChinese(searched));
  const packed = units.map((unit) => packUnit(unit, 'zh', (zh) => zh));
  const { postings, rowCounts, passages } = collectPostings(packed, outlets, table);
  const keys = [...postings.keys()].sort();
  const words = namedFile(
    'words',
    keys.filter((key) => /^[a-z]{4}/.test(key) && !hasHan(key)),
  );
  const passageFile = namedFile('passages', passages);
  const near = namedFile('near', buildNear(units, outlets, terms, table));
  const postingFiles = cut(
    keys,
    (key) => [key, encodeRows(postings.get(key) ?? [])],
    POSTINGS_SIZE,
  );
  const postingFolder = folderOf(
    'postings',
    postingFiles.map((entries) => Object.fromEntries(entries)),
  );
  const common = {
    version: WIRE_VERSION,
    fold: Object.entries(table).flat().join(''),
    terms,
    near: near.name,
    events: eventsOf(units),
    names: encodeNumbers(units.map(({ unit }) => Number(unit.slice(1)))),
    rows: encodeNumbers(rowCounts),
    ...askersOf(packed),
    bounds: postingFiles.slice(1).map(([first]) => first?.[0] ?? ''),
    words: words.name,
    passages: passageFile.name,
    postings: postingFolder.name,
  };
  const headOf = (texts: WireUnit[], write: (zh: string) => string): IndexFile[] => {
    const runs = cut(texts, (unit) => unit, TEXTS_SIZE);
    const folder = folderOf('texts', runs);
    const starts = encodeRows(startsOf(runs));
    const names = outlets.map((outlet) => inScript(outlet, write));
    const head: WireShards = { ...common, outlets: names, starts, texts: folder.name };
    return [namedFile('head', head), ...folder.files];
  };
  const hans = headOf(packed, (zh) => zh);
  const hant = headOf(
    units.map((unit) => packUnit(unit, 'zhHant', toTraditional)),
    toTraditional,
  );
  return {
    files: [near, words, passageFile, ...postingFolder.files, ...hans, ...hant],
    first: { Hans: hans[0]?.name ?? '', Hant: hant[0]?.name ?? '' },
  };
}

/** Numbered files in a folder named after all of them. */
function folderOf(kind: string, contents: unknown[]): { name: string; files: IndexFile[] } {
  const { name } = namedFile(kind, contents);
  const files = contents.map((content, at) => ({
    name: `${name}/${at}`,
    json: JSON.stringify(content),
  }));
  return { name, files };
}

/** Key → rows of the corpus in which it begins, counted through all units. */
function collectPostings(packed: WireUnit[], outlets: WireOutlet[], table: FoldTable) {
  const postings = new Map<string, number[]>();
  const rowCounts: number[] = [];
  let passages = '';
  let firstRow = 0;
  packed.forEach((wire, number) => {
    const text = unitText(unpackUnit(wire, number, outlets), table);
    for (const [key, row] of keysOf(text)) {
      const rows = postings.get(key);
      if (rows === undefined) postings.set(key, [firstRow + row]);
      else if (rows.at(-1) !== firstRow + row) rows.push(firstRow + row);
    }
    rowCounts.push(text.unit.rows.length);
    passages += packPassages(text.unit);
    firstRow += text.unit.rows.length;
  });
  return { postings, rowCounts, passages };
}

/** Every key of a unit with its row, rows ascending for each key. */
function* keysOf(text: UnitText): Generator<[key: string, row: number]> {
  const { zh, en, zhWords } = text;
  for (let at = 0; at < zh.text.length; at += 1) {
    const row = zh.row[at] as number;
    const character = zh.text[at] as string;
    if (hasHan(character)) yield [character, row];
    const pair = zh.text.slice(at, at + 2);
    if (pair.length === 2 && !pair.includes('\n')) yield [pairKey(pair), row];
  }
  yield* initialsKeysOf(text);
  const words = [...withNext(en), ...withNext(zhWords)].sort(([a], [b]) => a.row - b.row);
  for (const [{ text, joined, row }, next] of words) {
    yield [text, row];
    if (joined !== null) yield [joined, row];
    const pair = next ? wordPairKey(text, next.text) : null;
    if (pair !== null) yield [pair, row];
  }
}

function withNext<Thing>(things: Thing[]): [Thing, Thing | undefined][] {
  return things.map((thing, at) => [thing, things[at + 1]]);
}

/** The things in runs whose JSON is about `size` long. */
function cut<Given, Made>(given: Given[], make: (thing: Given) => Made, size: number): Made[][] {
  const runs: Made[][] = [[]];
  let length = 0;
  for (const thing of given) {
    const made = make(thing);
    const more = JSON.stringify(made).length;
    if (length > 0 && length + more > size) {
      runs.push([]);
      length = 0;
    }
    runs.at(-1)?.push(made);
    length += more;
  }
  return runs;
}

/** The number of the first unit in each run. */
function startsOf(runs: unknown[][]): number[] {
  let start = 0;
  return runs.map((run) => {
    start += run.length;
    return start - run.length;
  });
}

function eventsOf(units: Unit[]): WireShards['events'] {
  return [...Map.groupBy(units, ({ event }) => event)].map(([event, some]) => [
    event,
    some[0]?.date ?? '',
    some.length,
  ]);
}

function askersOf(packed: WireUnit[]): Pick<WireShards, 'askers' | 'askerOf'> {
  const places = new Map<string, number>();
  const askers: WireShards['askers'] = [];
  const askerOf = packed.map(([, , , , asker]) => {
    if (asker.every((name) => name === '')) return 0;
    const key = asker.join('\t');
    const place = places.get(key) ?? askers.push(asker);
    places.set(key, place);
    return place;
  });
  return { askers, askerOf: encodeNumbers(askerOf) };
}
