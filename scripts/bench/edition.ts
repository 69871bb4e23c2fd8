import { readJournal } from '../align/gold.ts';
import { editionOf } from '../edition-of.ts';
import type { ReceivedFile } from '../steps/receive.ts';
import { Random } from './random.ts';

const UNITS = 100;
const GROWTH = [1, 2, 4, 8];
/** The size of the long line, in bytes: as large as a source may be. */
const LONG = 4_000_000;

/** Sentences of the bilingual journal with their translations, as a reader paired them. */
const PAIRS = readJournal()
  .flatMap(({ passages }) => passages.flat())
  .filter(({ zh, en }) => zh.length > 0 && en.length > 0)
  .map(({ zh, en }) => ({ zh: zh.join(''), en: en.join(' ') }));

/** Prints how the time of the whole command grows with the number of units, and with the length of a line. */
function bench(): void {
  editionOf({ files: conference(2, 0), translations: [], outlets: [], register: {} });
  console.log(
    row(
      'units, in three witnesses',
      GROWTH.map((times) => UNITS * times),
    ),
  );
  print(GROWTH.map((times) => timeOf(conference(UNITS * times, times))));
  console.log(
    row(
      'one line of so many bytes',
      GROWTH.map((times) => (LONG / 8) * times),
    ),
  );
  print(GROWTH.map((times) => timeOf([oneLine((LONG / 8) * times)])));
}

function print(times: number[]): void {
  console.log(row('processor time, ms', times));
  const ratios = times.slice(1).map((time, at) => time / times[at]!);
  console.log(`${row('times the column before', [Number.NaN, ...ratios], 2)}\n`);
}

function row(name: string, cells: number[], digits = 0): string {
  const shown = cells.map((cell) => (Number.isNaN(cell) ? '' : cell.toFixed(digits)));
  return name.padEnd(28) + shown.map((cell) => cell.padStart(11)).join('');
}

/** Milliseconds of processor time for the edition of these files. */
function timeOf(files: ReceivedFile[]): number {
  const started = process.cpuUsage();
  const { findings } = editionOf({ files, translations: [], outlets: [], register: {} });
  const { user, system } = process.cpuUsage(started);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`The edition has errors: ${errors[0]!.message}`);
  return (user + system) / 1000;
}

/** A made-up conference: Chinese, the same with other readings, and English; every sentence its own. */
function conference(units: number, seed: number): ReceivedFile[] {
  const random = new Random(seed);
  const lines: Record<'zh' | 'misread' | 'en', string[]> = { zh: [], misread: [], en: [] };
  const add = (zh: string, en: string): void => {
    lines.zh.push(zh);
    lines.misread.push(misread(zh, random));
    lines.en.push(en);
  };
  for (let unit = 0; unit < units; unit += 1) {
    const asked = ownPair(random);
    add(`海角社记者：${asked.zh}`, `Cape News Agency: ${asked.en}`);
    for (let paragraph = 0; paragraph < 4; paragraph += 1) {
      const said = Array.from({ length: 4 }, () => ownPair(random));
      const [zh, en] = [
        said.map((pair) => pair.zh).join(''),
        said.map((pair) => pair.en).join(' '),
      ];
      add(paragraph === 0 ? `江临：${zh}` : zh, paragraph === 0 ? `Jiang Lin: ${en}` : en);
    }
  }
  const note = 'event: 2031-03-01\n';
  return Object.entries(lines).flatMap(([name, paragraphs]) => [
    fileOf(`${name}.txt`, paragraphs.join('\n\n')),
    fileOf(`${name}.yml`, note),
  ]);
}

/** A pair of sentences with clauses exchanged and a figure of its own, so that no two are alike. */
function ownPair(random: Random): { zh: string; en: string } {
  const [first, second] = [random.pick(PAIRS), random.pick(PAIRS)];
  const figure = random.below(1_000_000);
  const [zh, en] = [first.zh.split('，'), first.en.split(', ')];
  zh.splice(random.below(zh.length), 0, `${name(random)}有${figure}人`, second.zh.split('，')[0]!);
  en.splice(random.below(en.length), 0, `${figure} people`, second.en.split(', ')[0]!);
  return {
    zh: `${zh.join('，').replace(/[。；？]/g, '，')}。`,
    en: `${en.join(', ').replace(/[.;?]/g, ',')}.`,
  };
}

function name(random: Random): string {
  return String.fromCharCode(...Array.from({ length: 3 }, () => 0x4e00 + random.below(6000)));
}

/** One character in two hundred read as another. */
function misread(zh: string, random: Random): string {
  return zh.replace(/\p{Script=Han}/gu, (sign) =>
    random.below(200) === 0 ? name(random)[0]! : sign,
  );
}

/** A whole conference on one line. */
function oneLine(bytes: number): ReceivedFile {
  const random = new Random(bytes);
  const parts: string[] = [];
  for (let length = 0; length < bytes / 3; length += parts.at(-1)!.length) {
    const said = Array.from({ length: 8 }, () => ownPair(random).zh).join('');
    parts.push(`记者：${ownPair(random).zh.replace(/。$/, '？')}答：${said}`);
  }
  return fileOf('line.txt', parts.join(''));
}

function fileOf(file: string, text: string): ReceivedFile {
  return { file, bytes: new TextEncoder().encode(text) };
}

bench();
