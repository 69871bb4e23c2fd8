import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusEntry } from '../src/edition/corpus.ts';
import type { Finding } from '../src/edition/finding.ts';
import { readAuthority, type AuthorityFiles } from './authority.ts';
import { isFolder, readSources, readText, readTree, remove, writeText } from './disk.ts';
import { editionOf, type Edition } from './edition-of.ts';
import { readRegister } from './identify/read-register.ts';
import { writeRegister } from './identify/write-register.ts';
import { describeFindings } from './report.ts';
import { NOTICE, writeUnit } from './steps/write.ts';

const USAGE = `npm run edition                                  rebuild content/editions and content/ids.json
npm run edition -- --check                       write nothing; exit 1 if they are stale
npm run edition -- --sources DIR --out DIR       the same for any folder of texts
                   [--jsonl FILE] [--ledger FILE]`;

type Options = AuthorityFiles & {
  check: boolean;
  sources: string;
  out: string;
  ids: string;
  translations: string;
  jsonl: string | undefined;
  ledger: string | undefined;
};

const CONTENT = join(import.meta.dirname, '..', 'content');

/** The options of the command, or what is wrong with them. */
function readOptions(): Options | string {
  let values: { check?: boolean; sources?: string; out?: string; jsonl?: string; ledger?: string };
  try {
    ({ values } = parseArgs({
      options: {
        check: { type: 'boolean' },
        sources: { type: 'string' },
        out: { type: 'string' },
        jsonl: { type: 'string' },
        ledger: { type: 'string' },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { check = false, sources, out, jsonl, ledger } = values;
  if ((sources === undefined) !== (out === undefined)) return '--sources and --out go together.';
  if (sources !== undefined && !isFolder(sources)) return `There is no folder “${sources}”.`;
  const own = {
    sources: join(CONTENT, 'sources'),
    out: join(CONTENT, 'editions'),
    ids: join(CONTENT, 'ids.json'),
    outlets: join(CONTENT, 'outlets.yml'),
    terms: join(CONTENT, 'terms.yml'),
    home: join(CONTENT, '..'),
    translations: join(CONTENT, 'translations'),
  };
  const given =
    sources && out
      ? {
          sources,
          out,
          ids: join(out, 'ids.json'),
          outlets: join(sources, 'outlets.yml'),
          terms: null,
          home: sources,
          translations: join(sources, 'translations'),
        }
      : own;
  // The site shows the ledger of its own sources: it is built, not committed.
  const ownLedger = sources || check ? undefined : join(CONTENT, '..', 'build', 'ledger.json');
  return { check, ...given, jsonl, ledger: ledger ?? ownLedger };
}

/** Runs the command and gives its exit code: 0 clean or warnings only, 1 errors or stale, 2 wrong usage. */
function run(): number {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  const { files, findings } = readSources(options.sources);
  const authority = readAuthority(options);
  const ids = readRegister(nameOf(options), readText(options.ids));
  if (ids.register === null) return refuse([...findings, ...authority.findings, ...ids.findings]);
  const edition = editionOf({
    files,
    translations: [...readTree(options.translations, '.md')].map(([file, text]) => ({
      file,
      text,
    })),
    outlets: authority.outlets,
    register: ids.register,
  });
  const all: Finding[] = [
    ...findings,
    ...authority.findings,
    ...edition.findings,
    ...authority.check(edition.units),
  ];
  if (all.some(({ severity }) => severity === 'error')) return refuse(all);
  if (all.length > 0) console.error(describeFindings(all));
  const wanted = filesOf(edition, options);
  const stale = formerFiles(options.out).filter((path) => !wanted.has(path));
  if (options.check) return check(wanted, stale);
  let changed = 0;
  for (const [path, text] of wanted) if (writeText(path, text)) changed += 1;
  for (const path of stale) remove(path);
  if (options.jsonl)
    writeText(
      options.jsonl,
      edition.units.map((unit) => `${JSON.stringify(corpusEntry(unit))}\n`).join(''),
    );
  if (options.ledger) writeText(options.ledger, `${JSON.stringify(edition.ledger, null, 1)}\n`);
  const events = new Set(edition.units.map(({ event }) => event)).size;
  console.log(
    `${edition.units.length} units of ${events} events; ${changed} files changed, ${stale.length} removed.`,
  );
  return 0;
}

/** The register's name in findings: from the folder of the lists where it lies in it. */
function nameOf({ ids, home }: Options): string {
  const name = relative(home, ids);
  return name.startsWith('..') ? ids : name.split(sep).join('/');
}

function refuse(findings: readonly Finding[]): number {
  console.error(describeFindings(findings));
  console.error('Nothing was written: mend the errors first.');
  return 1;
}

/** Unit files that an earlier run wrote: nothing else in the folder is ever removed. */
function formerFiles(out: string): string[] {
  return [...readTree(out, '.md')]
    .filter(([path, text]) => /^[^/]+\/q\d+\.md$/.test(path) && text.startsWith(`---\n${NOTICE}`))
    .map(([path]) => join(out, path));
}

/** The generated files by their path. */
function filesOf({ units, register }: Edition, { out, ids }: Options): Map<string, string> {
  const wanted = new Map(
    units.map((unit) => [join(out, unit.event, `${unit.unit}.md`), writeUnit(unit)]),
  );
  return wanted.set(ids, writeRegister(register));
}

function check(wanted: ReadonlyMap<string, string>, stale: readonly string[]): number {
  const changed = [...wanted]
    .filter(([path, text]) => readText(path) !== text)
    .map(([path]) => path);
  if (changed.length + stale.length === 0) return 0;
  for (const path of [...changed, ...stale])
    console.error(`${path}  error  It is not what the sources give now.  (stale-edition)`);
  console.error('    Run npm run edition and commit what it writes.');
  return 1;
}

process.exitCode = run();
