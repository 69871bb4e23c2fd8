import { createHash } from 'node:crypto';
import type { Outlet } from '../edition/outlet.ts';
import type { Term } from '../edition/term.ts';
import type { Unit } from '../edition/unit.ts';
import { foldTable } from '../text/fold-table.ts';
import { buildNear } from './build-near.ts';
import { WIRE_VERSION, type WireOutlet, type WireTerm, type WireWhole } from './wire.ts';
import { packUnit } from './wire-unit.ts';

/** Everything that is searched, as it is stored. */
export interface Searched {
  units: Unit[];
  outlets: Outlet[];
  terms: Term[];
}

/** The scripts in which the site writes Chinese. */
export type ChineseScript = 'Hans' | 'Hant';

/** A file of the index: its name, without an ending, and its JSON. */
export interface IndexFile {
  name: string;
  json: string;
}

/** The files of an index, and where a page of each script begins. */
export interface SearchIndex {
  files: IndexFile[];
  first: Record<ChineseScript, string>;
}

/** The index of a corpus small enough to be fetched whole. */
export function buildWhole(searched: Searched, toTraditional: (zh: string) => string): SearchIndex {
  const outlets = outletsThatAsked(searched);
  const terms = searched.terms.map(packTerm);
  const table = foldTable(allChinese(searched));
  const near = namedFile('near', buildNear(searched.units, outlets, terms, table));
  const wholeIn = (chinese: 'zh' | 'zhHant', write: (zh: string) => string): IndexFile => {
    const whole: WireWhole = {
      version: WIRE_VERSION,
      fold: Object.entries(table).flat().join(''),
      outlets: outlets.map((outlet) => inScript(outlet, write)),
      terms,
      near: near.name,
      units: searched.units.map((unit) => packUnit(unit, chinese, write)),
    };
    return namedFile('all', whole);
  };
  const hans = wholeIn('zh', (zh) => zh);
  const hant = wholeIn('zhHant', toTraditional);
  return { files: [hans, hant, near], first: { Hans: hans.name, Hant: hant.name } };
}

/** A file named after what is in it, so that it may be kept for ever. */
export function namedFile(kind: string, content: unknown): IndexFile {
  const json = JSON.stringify(content);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return { name: `${kind}-${hash}`, json };
}

/** The outlets that stand in the list and asked one of the questions. */
export function outletsThatAsked({ units, outlets }: Searched): WireOutlet[] {
  const asked = new Set(units.map(({ question }) => question?.asker.outlet));
  return outlets.filter(({ slug }) => asked.has(slug)).map(packOutlet);
}

/** The outlet with its names as a page of this script has them. */
export function inScript(
  [slug, zh, en, ...aliases]: WireOutlet,
  write: (zh: string) => string,
): WireOutlet {
  return [slug, write(zh), en, ...aliases.map(write)];
}

function packOutlet({ slug, zh, en, aliases }: Outlet): WireOutlet {
  return [slug, zh, en ?? '', ...aliases];
}

/** A term as it travels. */
export function packTerm({ zh, forms, renderings }: Term): WireTerm {
  return [[...new Set([zh, ...forms])], [...new Set(renderings.map(({ en }) => en))]];
}

/** Every Chinese text that may be searched, for the table of characters. */
export function* allChinese({ units, outlets, terms }: Searched): Generator<string> {
  for (const { heading, question, answer, passages } of units) {
    yield heading.zh ?? '';
    yield question?.asker.zh ?? '';
    yield answer.speaker.zh ?? '';
    for (const { segments } of passages) for (const { zh } of segments) yield zh ?? '';
  }
  for (const { zh, aliases } of outlets) yield [zh, ...aliases].join(' ');
  for (const { zh, forms } of terms) yield [zh, ...forms].join(' ');
}
