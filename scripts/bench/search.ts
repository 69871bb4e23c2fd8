import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Unit } from '../../src/edition/unit.ts';
import { foldTable } from '../../src/text/fold-table.ts';
import { allChinese, buildWhole, type Searched } from '../../src/search/build-index.ts';
import { unitText, type UnitText } from '../../src/search/unit-text.ts';
import { packUnit, unpackUnit } from '../../src/search/wire-unit.ts';
import type { WireNear } from '../../src/search/wire.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { readEdition } from './editions.ts';
import { duidu, fuse, miniSearch, type Engine } from './engines.ts';
import { knownItems, NONSENSE, type KnownItem } from './known-items.ts';
import { madeUpUnits } from './made-up.ts';
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
  /** Brotli bytes before the first result. */
  bytes: number;
  misses: string[];
}

const SIZES = [0, 300, 3000, 30_000];
/** Beyond so many units an engine takes minutes; it is left out and said so. */
const LARGEST: Record<string, number> = { 'Fuse.js': 3000, MiniSearch: 3000 };
const SITE = fileURLToPath(new URL('../../dist/_astro', import.meta.url));

const edition = readEdition();
/** `--alone` leaves the other engines out; numbers choose the sizes, 0 the real corpus. */
const alone = process.argv.includes('--alone');
const wanted = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
for (const size of wanted.length > 0 ? wanted : SIZES) await measureSize(size);

/** Prints a table for a corpus of `size` made-up units, or for the real one where it is 0. */
async function measureSize(size: number): Promise<void> {
  const units = size === 0 ? edition.units : madeUpUnits(edition.units, edition.outlets, size);
  const searched: Searched = { ...edition, units };
  const texts = textsOf(searched);
  const ground = { texts, phrases: phrasesOf(edition.units, texts), random: new Random(size + 1) };
  const items = knownItems(ground);
  const classes = new Set(items.map(({ name }) => name)).size;
  console.log(
    `\n${units.length} units${size > 0 ? ', made up' : ''}: ${items.length} queries in ${classes} classes`,
  );
  const rows: Measured[] = [];
  for (const make of alone ? [duidu] : [duidu, fuse, miniSearch]) {
    const engine = await make(searched, texts);
    if (size > (LARGEST[engine.name] ?? Infinity)) continue;
    // A slow engine is asked every fifth question of a large corpus.
    const isSampled = engine.isSlow && units.length > 1000;
    rows.push(await measure(engine, isSampled ? items.filter((_, at) => at % 5 === 0) : items));
  }
  print(rows);
}

async function measure(engine: Engine, items: KnownItem[]): Promise<Measured> {
  const times: number[] = [];
  const bytes: number[] = [];
  const misses: string[] = [];
  let first = 0;
  let five = 0;
  for (const { name, typed, relevant } of items) {
    // A reader types; pasted text and what is longer than a line comes at once.
    const steps =
      typed.length > 24 ? [typed] : Array.from(typed, (_, at) => typed.slice(0, at + 1));
    for (const step of engine.isSlow ? [typed] : steps) {
      const before = process.cpuUsage();
      await engine.search(step);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    const fresh = await engine.bytesFor(typed);
    bytes.push(fresh);
    const found = await engine.search(typed);
    if (relevant.has(found[0] ?? -1)) first += 1;
    else misses.push(`${name}: ${typed}`);
    if (found.slice(0, 5).some((unit) => relevant.has(unit))) five += 1;
  }
  let nonsense = 0;
  for (const typed of NONSENSE) if ((await engine.search(typed)).length > 0) nonsense += 1;
  return {
    engine: engine.name,
    first: first / items.length,
    five: five / items.length,
    nonsense,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    bytes: quantile(bytes, 0.95),
    misses,
  };
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
          'kB first': ((row.bytes + siteBytes()) / 1000).toFixed(1),
        },
      ]),
    ),
  );
  for (const miss of ours?.misses ?? []) console.log(`  not first: ${miss}`);
}

/** The page's own scripts, once the site is built; 0 before. */
function siteBytes(): number {
  try {
    const scripts = readdirSync(SITE).filter((name) => /^search.*\.js$/.test(name));
    const sizes = scripts.map((name) => brotliCompressSync(readFileSync(`${SITE}/${name}`)).length);
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

function textsOf(searched: Searched): UnitText[] {
  const table = foldTable(allChinese(searched));
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
  const all = texts.map(({ zh }) => zh.text).join('\n');
  return near.phrases.filter(
    (phrase) => /^\p{Script=Han}{3,6}$/u.test(phrase) && all.includes(phrase),
  );
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
