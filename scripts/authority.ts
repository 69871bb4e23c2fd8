import { relative, sep } from 'node:path';
import type { Finding } from '../src/edition/finding.ts';
import { Outlets, type Outlet } from '../src/edition/outlet.ts';
import { Terms, type Term } from '../src/edition/term.ts';
import type { Unit } from '../src/edition/unit.ts';
import { checkOutlets } from './checks/outlets.ts';
import { checkTerms } from './checks/terms.ts';
import { readText } from './disk.ts';
import { parseYaml, type Report, type Shape } from './yaml-file.ts';

/** Where the lists that are kept by hand stand, by path. */
export type AuthorityFiles = {
  outlets: string;
  /** `null` where the texts are not those that the list of terms speaks of. */
  terms: string | null;
  /** The folder from which findings name the lists. */
  home: string;
};

/** What the lists say. */
export type Authority = {
  readonly outlets: readonly Outlet[];
  /** What is wrong with the files themselves. */
  readonly findings: readonly Finding[];
  /** What is wrong with the entries, beside the units of the edition. */
  readonly check: (units: readonly Unit[]) => Finding[];
};

type List<Entry> = {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly check: Authority['check'];
};

type Check<Entry> = (
  entries: readonly Entry[],
  units: readonly Unit[],
  report: Report,
) => Finding[];

const OUTLETS: Shape<Outlet[]> = {
  schema: Outlets,
  ...saidOfList('an outlet', '`Outlet` in src/edition/outlet.ts'),
};
const TERMS: Shape<Term[]> = {
  schema: Terms,
  ...saidOfList('a term', '`Term` in src/edition/term.ts'),
};

/** Reads both lists. */
export function readAuthority({ outlets, terms, home }: AuthorityFiles): Authority {
  const nameOf = (path: string): string => relative(home, path).split(sep).join('/');
  const outletList = readList(nameOf(outlets), readText(outlets), OUTLETS, checkOutlets);
  const termList = terms ? readList(nameOf(terms), readText(terms), TERMS, checkTerms) : noList([]);
  return {
    outlets: outletList.entries,
    findings: [...outletList.findings, ...termList.findings],
    check: (units) => [...outletList.check(units), ...termList.check(units)],
  };
}

/** A list that is not there, or is not of its shape, has no entries and nothing to check. */
function readList<Entry>(
  file: string,
  text: string | null,
  shape: Shape<Entry[]>,
  check: Check<Entry>,
): List<Entry> {
  if (text === null) return noList([]);
  const { value, findings, report } = parseYaml(file, text, shape);
  if (value === null) return noList(findings);
  return { entries: value, findings, check: (units) => check(value, units, report) };
}

function noList(findings: readonly Finding[]): List<never> {
  return { entries: [], findings, check: () => [] };
}

function saidOfList(owner: string, described: string): Omit<Shape<never[]>, 'schema'> {
  return {
    empty: [],
    unreadable: 'unreadable-list',
    owner,
    hints: {
      value: `See ${described} for what each key holds.`,
      key: `See ${described} for the keys there are.`,
    },
  };
}
