import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Unit } from '../../src/edition/unit.ts';
import { foldTable } from '../../src/text/fold-table.ts';
import { allChinese, buildWhole, type Searched } from '../../src/search/build-index.ts';
import type { FoldTable } from '../../src/search/letters.ts';
import { unitText, type UnitText } from '../../src/search/unit-text.ts';
import { packUnit, unpackUnit } from '../../src/search/wire-unit.ts';
import type { WireNear } from '../../src/search/wire.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { readEdition } from './editions.ts';
import { duidu, fuse, miniSearch, type Engine } from './engines.ts';
import { groundOf, knownItems, NONSENSE, type KnownItem } from './known-items.ts';
import { madeUpUnits } from './made-up.ts';
import { pagefind } from './pagefind.ts';
import { Random } from './random.ts';

/** What one engine did on one corpus. */
interface Measured {
  engine: string;
  first: number;
  five: number;
  nonsense: number;
  /** Milliseconds a keystroke. */
  median: number;
  p95: number;
  /** Brotli bytes before the first result, script and index: the median, and of 95 in 100 at most. */
  bytes: number;
  mostBytes: number;
  misses: string[];
}

const SIZES = [0, 300, 3000, 30_000];
/** In a corpus of more than so many units, a slow engine is asked one in so many of the questions. */
const SAMPLED: [units: number, oneIn: number][] = [
  [10_000, 25],
  [1000, 5],
];
const SITE = fileURLToPath(new URL('../../dist', import.meta.url));

const edition = readEdition();
/** `--alone` leaves the other engines out, `--classes` tells of each class; numbers choose the sizes, 0 the real corpus. */
const alone = process.argv.includes('--alone');
const byClass = process.argv.includes('--classes');
const wanted = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
for (const size of wanted.length > 0 ? wanted : SIZES) await measureSize(size);

/** Prints a table for a corpus of `size` made-up units, or for the real one where it is 0. */
async function measureSize(size: number): Promise<void> {
  const units = size === 0 ? edition.units : madeUpUnits(edition.units, edition.outlets, size);
  console.log(`\n${units.length} units${size > 0 ? ', made up' : ''}`);
  const searched: Searched = { ...edition, units };
  const { items, texts } = questionsAbout(searched, size);
  const classes = new Set(items.map(({ name }) => name)).size;
  say(`${items.length} queries in ${classes} classes`);
  const rows: Measured[] = [];
  const bench = { searched, texts, scriptBytes: siteBytes() };
  for (const make of alone ? [duidu] : [duidu, fuse, miniSearch, pagefind]) {
    const engine = await make(bench);
    const [, oneIn = 1] = (engine.isSlow && SAMPLED.find(([more]) => units.length > more)) || [];
    say(`${engine.name} has its index${oneIn > 1 ? `, and is asked one in ${oneIn}` : ''}`);
    const some = <Thing>(things: Thing[]): Thing[] => things.filter((_, at) => at % oneIn === 0);
    rows.push(await measure(engine, some(items), some(NONSENSE)));
    await engine.close?.();
    print(rows);
  }
  for (const miss of rows[0]?.misses ?? []) console.log(`  not first: ${miss}`);
}

/** The questions, and the texts they are about. What was laid out to make them is not kept. */
function questionsAbout(
  searched: Searched,
  size: number,
): { items: KnownItem[]; texts: UnitText[] } {
  const table = foldTable(allChinese(searched));
  const texts = textsOf(searched, table);
  const rest = { phrases: phrasesOf(edition.units, texts), random: new Random(size + 1) };
  const items = knownItems(groundOf(texts, table, rest));
  return { items, texts: textsOf(searched, table) };
}

/** Tells how far the bench is, since the larger corpora take minutes. */
function say(sentence: string): void {
  console.log(`  ${process.uptime().toFixed(0).padStart(4)} s  ${sentence}`);
}

async function measure(engine: Engine, items: KnownItem[], nonsenses: string[]): Promise<Measured> {
  const times: number[] = [];
  const bytes: number[] = [];
  const misses: string[] = [];
  const classes = new Map<string, { times: number[]; bytes: number[] }>();
  let first = 0;
  let five = 0;
  for (const { name, typed, relevant } of items) {
    // A reader types; pasted text and what is longer than a line comes at once.
    const steps =
      typed.length > 24 ? [typed] : Array.from(typed, (_, at) => typed.slice(0, at + 1));
    const taken: number[] = [];
    for (const step of engine.isSlow ? [typed] : steps) taken.push(await timeOf(engine, step));
    times.push(...taken);
    const fresh = await engine.bytesFor(typed);
    const ofClass = classes.get(name) ?? { times: [], bytes: [] };
    ofClass.times.push(...taken);
    if (fresh !== null) {
      bytes.push(fresh);
      ofClass.bytes.push(fresh);
    }
    classes.set(name, ofClass);
    const found = await engine.search(typed);
    if (relevant.has(found[0] ?? -1)) first += 1;
    else misses.push(`${name}: ${typed}`);
    if (found.slice(0, 5).some((unit) => relevant.has(unit))) five += 1;
  }
  let nonsense = 0;
  for (const typed of nonsenses) if ((await engine.search(typed)).length > 0) nonsense += 1;
  if (byClass) printClasses(classes);
  return {
    engine: engine.name,
    first: first / items.length,
    five: five / items.length,
    nonsense,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    bytes: quantile(bytes, 0.5),
    mostBytes: quantile(bytes, 0.95),
    misses,
  };
}

/** Processor time of one search; of an engine that works elsewhere, what it tells. */
async function timeOf(engine: Engine, typed: string): Promise<number> {
  if (engine.time) return engine.time(typed);
  const before = process.cpuUsage();
  await engine.search(typed);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function printClasses(classes: Map<string, { times: number[]; bytes: number[] }>): void {
  const rows = [...classes].map(([name, { times, bytes }]) => [
    name,
    {
      'median ms': quantile(times, 0.5).toFixed(2),
      'p95 ms': quantile(times, 0.95).toFixed(2),
      'median kB': (quantile(bytes, 0.5) / 1000).toFixed(1),
      'most kB': (Math.max(...bytes) / 1000).toFixed(1),
    },
  ]);
  console.table(Object.fromEntries(rows));
}

function print(rows: Measured[]): void {
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
  const [ours] = rows;
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.engine,
        {
          'success@1': percent(row.first),
          'success@5': percent(row.five),
          'nonsense found': row.nonsense,
          'median ms': row.median.toFixed(2),
          'p95 ms': row.p95.toFixed(2),
          'p95 ÷ ours': (row.p95 / (ours?.p95 ?? 1)).toFixed(1),
          'kB first, median': (row.bytes / 1000).toFixed(1),
          'kB first, p95': (row.mostBytes / 1000).toFixed(1),
        },
      ]),
    ),
  );
}

/** Brotli bytes of the search page's own scripts, once the site is built; 0 before. */
function siteBytes(): number {
  try {
    const page = readFileSync(`${SITE}/search/index.html`, 'utf8');
    const scripts = page.match(/_astro\/[\w-]+\.js/g) ?? [];
    const sizes = [...new Set(scripts)].map(
      (name) => brotliCompressSync(readFileSync(`${SITE}/${name}`)).length,
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

function textsOf(searched: Searched, table: FoldTable): UnitText[] {
  return searched.units.map((unit, number) =>
    unitText(
      unpackUnit(
        packUnit(unit, 'zh', (zh) => zh),
        number,
        [],
      ),
      table,
    ),
  );
}

/** Words of the dictionary that readers could type in pinyin. */
function phrasesOf(units: Unit[], texts: UnitText[]): string[] {
  const { files } = buildWhole({ units, outlets: [], terms: [] }, toTraditional);
  const near = JSON.parse(
    files.find(({ name }) => name.startsWith('near'))?.json ?? '{}',
  ) as WireNear;
  return near.phrases.filter(
    (phrase) =>
      /^\p{Script=Han}{3,6}$/u.test(phrase) && texts.some(({ zh }) => zh.text.includes(phrase)),
  );
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
