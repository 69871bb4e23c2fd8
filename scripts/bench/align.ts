import { agreementOn, meanAgreement, type Agreement } from '../align/agreement.ts';
import { readJournal, taskOf, withoutSentences, type GoldPart } from '../align/gold.ts';
import { alignPassages, alignUnits } from '../steps/align.ts';

const TRIALS = 50;
const DELETED = 3;

/** Prints how well and how fast the aligner works on the bilingual journal. */
function bench(): void {
  const journal = readJournal();
  console.log(row('', ['precision', 'recall', 'F1']));
  console.log(row('journal', figures(agreementOn(journal))));
  const trials = Array.from({ length: TRIALS }, (_, seed) =>
    agreementOn(withoutSentences(journal, DELETED, seed + 1)),
  );
  console.log(row(`${DELETED} sentences a side deleted`, figures(meanAgreement(trials))));
  const lowest = Math.min(...trials.map(({ f1 }) => f1));
  console.log(`  mean of ${TRIALS} trials; the lowest F1 is ${lowest.toFixed(3)}\n`);
  const times = [100, 200, 400].map((units) => timeUnits(journal, units));
  console.log(row('units', ['100', '200', '400']));
  console.log(
    row(
      'processor time, ms',
      times.map((time) => time.toFixed(0)),
    ),
  );
  console.log(row('times the column before', ['', ...ratios(times)]));
}

function figures({ precision, recall, f1 }: Agreement): string[] {
  return [precision, recall, f1].map((figure) => figure.toFixed(3));
}

function row(name: string, cells: string[]): string {
  return name.padEnd(28) + cells.map((cell) => cell.padStart(11)).join('');
}

function ratios(times: number[]): string[] {
  return times.slice(1).map((time, at) => (time / (times[at] ?? time)).toFixed(2));
}

/** Milliseconds of processor time that an event of so many units takes, units and passages together. */
function timeUnits(parts: GoldPart[], count: number): number {
  const tasks = Array.from({ length: count }, (_, at) => taskOf(parts[at % parts.length]!));
  const started = process.cpuUsage();
  alignUnits(
    tasks.map(({ zh }) => zh.join('\n')),
    tasks.map(({ en }) => en.join('\n')),
  );
  for (const { zh, en } of tasks) alignPassages(zh, en);
  return process.cpuUsage(started).user / 1000;
}

bench();
