import type { Finding } from '../src/edition/finding.ts';
import type { Ledger } from '../src/edition/ledger.ts';
import type { Outlet } from '../src/edition/outlet.ts';
import { outletFor } from '../src/edition/outlet.ts';
import type { Register } from '../src/edition/register.ts';
import type { Unit } from '../src/edition/unit.ts';
import { simplifyCharacters } from '../src/text/simplified-characters.ts';
import { foldTable } from '../src/text/fold-table.ts';
import { toTraditional } from '../src/text/traditional.ts';
import { garbledText } from './checks/garbled-text.ts';
import { inventedText } from './checks/invented-text.ts';
import { lostText } from './checks/lost-text.ts';
import { lostCharacters } from './checks/lost-characters.ts';
import { unclearDates } from './checks/unclear-dates.ts';
import type { Collated } from './collation/collated.ts';
import type { Composed, Setting } from './composition/composed.ts';
import { dateOf } from './dating.ts';
import { repair } from './repairs/list.ts';
import { sharedLines, shelfOf, type Shelf } from './shelf.ts';
import { asidesFrom, type Aside, type Draft, type Emended, type Source } from './source.ts';
import { account, type Fate } from './steps/account.ts';
import { collate } from './steps/collate.ts';
import { compose } from './steps/compose.ts';
import { correct } from './steps/correct.ts';
import { divide } from './steps/divide.ts';
import { gather, type Gathering } from './steps/gather.ts';
import { identify } from './steps/identify.ts';
import { nameSpeakers } from './steps/name-speakers.ts';
import { part } from './steps/part.ts';
import { receive, type ReceivedFile } from './steps/receive.ts';
import { translate, type TranslationFile } from './steps/translate.ts';
import { unwrap } from './steps/unwrap.ts';

/** All that an edition is made from. */
export type Materials = {
  readonly files: readonly ReceivedFile[];
  readonly translations: readonly TranslationFile[];
  readonly outlets: readonly Outlet[];
  readonly register: Register;
};

/** An edition, or as much of it as can be made, with everything that is wrong. */
export type Edition = {
  readonly units: readonly Unit[];
  readonly register: Register;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
};

/**
 * The whole way from received files to units: read, repair, correct, divide, gather, collate, align,
 * identify, translate, account. Pure: the same materials give the same edition.
 */
export function editionOf({ files, translations, outlets, register }: Materials): Edition {
  const { sources, findings } = receive(files);
  const drafts = draftsOf(sources);
  const dated = drafts.map((draft) => ({ draft, date: dateOf(draft) }));
  const gatherings = gather(dated.map(({ draft, date }) => ({ witnesses: divide(draft), date })));
  const undated = dated.flatMap(({ draft, date }) => (date === null ? draft.source : []));
  const texts = gatherings.flatMap(({ witnesses }) =>
    witnesses.flatMap(({ units, report }) => [
      ...units.flatMap((unit) => unit.paragraphs.map(({ trace }) => trace)),
      ...report,
    ]),
  );
  const shelf = shelfOf(sources, sharedLines(sources, texts));
  const emendations = drafts.flatMap((draft) => draft.emendations);
  const outletOf = outletFinder(outlets);
  const events = gatherings.map((gathering) => eventFrom(gathering, shelf, emendations, outletOf));
  const identified = identify(
    nameSpeakers(events.flatMap(({ composed }) => composed.map(({ unit }) => unit))),
    register,
    simplifyCharacters,
  );
  const translated = translate(identified.units, translations);
  const asides = [
    ...drafts.flatMap((draft) => draft.asides),
    ...events.flatMap((event) => event.asides),
  ];
  const fates = events.flatMap((event) => event.fates(identified.renamed));
  const { ledger, unaccounted } = account(sources, asides, fates);
  return {
    units: translated.units,
    register: identified.register,
    ledger,
    findings: [
      ...findings,
      ...drafts.flatMap((draft) => draft.findings),
      ...lostCharacters(sources),
      ...garbledText(sources),
      ...unclearDates(new Set(undated)),
      ...noQuestion(sources, gatherings),
      ...identified.findings,
      ...translated.findings,
      ...lostText(unaccounted),
      ...inventedText(
        events.flatMap(({ collated }) => collated),
        sources,
        shelf,
      ),
    ],
  };
}

function draftsOf(sources: readonly Source[]): Draft[] {
  let count = 0;
  return sources.flatMap((source) => {
    const draft = correct(repair(unwrap(source)), count);
    count += draft.emendations.length;
    return part(draft);
  });
}

type Event = {
  readonly collated: readonly Collated[];
  readonly composed: readonly Composed[];
  readonly asides: readonly Aside[];
  readonly fates: (renamed: ReadonlyMap<string, string>) => Fate[];
};

function eventFrom(
  { event, date, witnesses }: Gathering,
  shelf: Shelf,
  emendations: readonly Emended[],
  outletOf: Setting['outletOf'],
): Event {
  const asides = witnesses.flatMap((witness) => witness.asides);
  const of = (language: 'zh' | 'en'): Collated | null => {
    const own = witnesses.filter((witness) => witness.language === language);
    return own.length === 0 ? null : collate(own);
  };
  const sides = { zh: of('zh'), en: of('en') };
  const collated = [sides.zh, sides.en].flatMap((side) => side ?? []);
  const names = new Set(witnesses.map(({ source }) => source));
  const setting: Setting = {
    event,
    date,
    emendations: emendations.filter(({ source }) => names.has(source)),
    shelf,
    outletOf,
    toTraditional: (zh) => (sides.zh?.script === 'Hant' ? zh : toTraditional(zh)),
  };
  const composed = compose({ zh: usable(sides.zh), en: usable(sides.en) }, setting);
  return {
    collated,
    composed,
    asides: [...asides, ...collated.flatMap((side) => side.asides)],
    fates: (renamed) => composed.flatMap((one) => fatesOf(one, renamed)),
  };
}

/** Finds an outlet by any name of it, in either script. */
function outletFinder(outlets: readonly Outlet[]): Setting['outletOf'] {
  const names = outlets.flatMap(({ zh, en, aliases }) => [zh, en ?? '', ...aliases]);
  const table = foldTable(names);
  return (name) => outletFor(name, outlets, table);
}

function usable(side: Collated | null): Collated | null {
  return side && side.units.length > 0 ? side : null;
}

/** Each character that supports a unit goes to the segment it stands in; headings to the unit. */
function fatesOf({ unit, sides, locate }: Composed, renamed: ReadonlyMap<string, string>): Fate[] {
  const final = (segment: string): string => renamed.get(`${unit.event}#${segment}`) ?? segment;
  const fates: Fate[] = [];
  for (const language of ['zh', 'en'] as const) {
    const side = sides[language];
    if (!side) continue;
    for (const aside of side.heading ? asidesFrom(side.heading, 'heading') : []) {
      fates.push({
        start: aside.start,
        end: aside.end,
        fate: 'text',
        reason: 'heading',
        to: renamed.get(unit.id)?.split('/').at(-1) ?? unit.unit,
      });
    }
    for (const { address, length, paragraph, offset, fate: place, inOtherScript } of side.support) {
      const fate = inOtherScript ? 'variant' : place;
      const reason = inOtherScript && place === 'text' ? 'other script' : fate;
      for (let index = 0; index < length; index += 1) {
        const at = locate(language, paragraph, place === 'text' ? offset + index : offset);
        const to = at && final(at.segment);
        const last = fates.at(-1);
        if (last && last.end === address + index && last.reason === reason && last.to === to) {
          fates[fates.length - 1] = { ...last, end: last.end + 1 };
        } else fates.push({ start: address + index, end: address + index + 1, fate, reason, to });
      }
    }
  }
  return fates;
}

function noQuestion(sources: readonly Source[], gatherings: readonly Gathering[]): Finding[] {
  const told = new Set(
    gatherings
      .filter(({ witnesses }) => witnesses.some(({ units }) => units.length > 0))
      .flatMap(({ witnesses }) => witnesses.map(({ source }) => source.file)),
  );
  return sources
    .map(({ file }) => file)
    .filter((file) => !told.has(file))
    .map((file) => ({
      rule: 'no-question',
      severity: 'notice',
      file,
      line: null,
      column: null,
      message: 'The text holds no question that is answered: it yields no unit.',
      hint: 'If it does hold one, see scripts/README.md for the labels that are known.',
    }));
}
