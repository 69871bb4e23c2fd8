import { getCollection, getEntry } from 'astro:content';
import type { LedgerEntry } from './edition/ledger.ts';
import type { Outlet } from './edition/outlet.ts';
import { whereNow, type Register } from './edition/register.ts';
import type { SourceNote } from './edition/source.ts';
import type { Term } from './edition/term.ts';
import type { Name, Unit } from './edition/unit.ts';
import { readUnit } from './markdown/read-unit.ts';
import { toTraditional } from './text/traditional.ts';

/** One press conference with its units in reading order. */
export interface Event {
  id: string;
  /** ISO day; null when no source tells it. */
  date: string | null;
  /** Who answers. */
  speaker: Name;
  units: Unit[];
  witnesses: string[];
}

/** A received text, what is known of it, and what became of each line. */
export interface Source {
  name: string;
  file: string;
  note: SourceNote;
  /** The lines as received, without their line ends. */
  lines: string[];
  ledger: LedgerEntry[];
  /** The events it is a witness of. */
  events: string[];
}

/** An id that was published once and stands on no page now. */
export interface Former {
  event: string;
  /** A unit (`q02`) or a segment (`q02-a5`). */
  id: string;
  /** Ids that hold its text now, with their event where it is another; none where it was removed. */
  to: string[];
}

/** A page of the site's own words. */
export interface AboutPage {
  title: string;
  description: string;
  /** The body, rendered. */
  html: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gives the answer of the first call to every later one: pages by the hundred ask the same. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  // In development the content changes under a running server.
  return () => (import.meta.env.DEV ? read() : (value ??= read()));
}

/** Every unit, by event and in reading order. */
export const units = once(async (): Promise<Unit[]> => {
  const entries = await getCollection('editions');
  return entries
    .map((entry) => readUnit(entry.data, entry.body ?? '', toTraditional))
    .sort((a, b) => compare(a.event, b.event) || a.order - b.order);
});

/** Every event, oldest first. */
export const events = once(async (): Promise<Event[]> => {
  const all = await units();
  const byEvent = Map.groupBy(all, (unit) => unit.event);
  // Who has an English name at one event has it at all of them.
  const named = all.map(({ answer }) => answer.speaker).filter(({ en }) => en !== null);
  const nameOf = (speaker: Name): Name =>
    named.find(({ zh }) => zh !== null && zh === speaker.zh) ?? speaker;
  return [...byEvent].map(([id, ofEvent]) => ({
    id,
    date: ofEvent[0]?.date ?? null,
    speaker: nameOf(ofEvent[0]?.answer.speaker ?? { zh: null, en: null }),
    units: ofEvent,
    witnesses: [...new Set(ofEvent.flatMap((unit) => unit.witnesses))].sort(compare),
  }));
});

/** Every source, by name. */
export const sources = once(async (): Promise<Source[]> => {
  const ledger = await getCollection('ledger');
  const all = await events();
  return (await getCollection('sources'))
    .map(({ id, data }) => ({
      name: id,
      file: data.file,
      note: data.note,
      lines: data.text.replace(/\r?\n$/, '').split(/\r?\n/),
      ledger: ledger.find((entry) => entry.id === data.file)?.data.entries ?? [],
      events: all.filter(({ witnesses }) => witnesses.includes(id)).map((event) => event.id),
    }))
    .sort((a, b) => compare(a.name, b.name));
});

/**
 * Every outlet that asked or is listed, by slug. One that asked but is not in content/outlets.yml
 * stands under the name the sources give it.
 */
export const outlets = once(async (): Promise<Outlet[]> => {
  const listed = (await getCollection('outlets')).map(({ data }) => data);
  const found = new Map(listed.map((outlet) => [outlet.slug, outlet]));
  for (const { question } of await units()) {
    const slug = question?.asker.outlet;
    if (!question || !slug || found.has(slug)) continue;
    const { zh, en } = question.asker;
    found.set(slug, { slug, zh: zh ?? slug, en, aliases: [], country: null, kind: 'media group' });
  }
  return [...found.values()].sort((a, b) => compare(a.slug, b.slug));
});

/** The outlets that asked, with how many questions each asked; by slug. */
export async function askingOutlets(): Promise<{ outlet: Outlet; questions: number }[]> {
  const askers = (await units()).map(({ question }) => question?.asker.outlet);
  return (await outlets())
    .map((outlet) => ({ outlet, questions: askers.filter((slug) => slug === outlet.slug).length }))
    .filter(({ questions }) => questions > 0);
}

/** Every term of content/terms.yml, by slug. */
export const terms = once(async (): Promise<Term[]> =>
  (await getCollection('terms')).map(({ data }) => data).sort((a, b) => compare(a.slug, b.slug)),
);

/**
 * What each source is called in a word, by its name: the name without the year it begins with, as
 * `peoples-daily`. Letters and figures only, so that it needs no language.
 */
export const shortTitles = once(async (): Promise<Map<string, string>> => {
  const names = (await sources()).map(({ name }) => name);
  return new Map(names.map((name) => [name, name.replace(/^\d{4}(-\d{2}){0,2}-/, '')]));
});

/** What the editor says in English, of sources, corrections and terms, with the same in Simplified Chinese. */
export const editorsWords = once(async (): Promise<Map<string, string>> => {
  const ofSources = (await sources()).flatMap(({ note }) => [
    [note.rights, note.rightsZh],
    [note.note, note.noteZh],
    ...(note.corrections ?? []).map(({ why, whyZh }) => [why, whyZh]),
  ]);
  const ofTerms = (await terms()).map(({ gloss, glossZh }) => [gloss, glossZh]);
  const said = [...ofSources, ...ofTerms];
  return new Map(said.flatMap(([en, zh]) => (en && zh ? [[en, zh] as const] : [])));
});

/** The terms that stand in several sentences, so that looking one up shows more than one knows. */
export const recurringTerms = once(async (): Promise<Term[]> => {
  const texts = (await units()).flatMap(({ passages }) =>
    passages.flatMap(({ segments }) => segments.flatMap(({ zh }) => zh ?? [])),
  );
  return (await terms()).filter(({ zh, forms }) => {
    const found = texts.filter((text) => [zh, ...forms].some((form) => text.includes(form)));
    return found.length > 1;
  });
});

const register = once(async (): Promise<Register> => {
  const entries = await getCollection('register');
  return Object.fromEntries(entries.map(({ id, data }) => [id, data.ids]));
});

/** The ids of an event that were published once and stand on no page now. */
export async function formerIds(event: string): Promise<Former[]> {
  const all = await register();
  return Object.entries(all[event] ?? {})
    .filter(([, { state }]) => state !== 'live')
    .map(([id]) => ({ event, id, to: whereNow(all, event, id) }));
}

/** The events that ever had an id, also those that have no page now. */
export async function registeredEvents(): Promise<string[]> {
  return Object.keys(await register()).sort(compare);
}

/** A page of src/interface/about in one language (`en`, `zh-hans`); throws where there is none. */
export async function aboutPage(language: string, page: string): Promise<AboutPage> {
  const entry = await getEntry('about', `${language}/${page}.md`);
  if (!entry) throw new Error(`There is no src/interface/about/${language}/${page}.md.`);
  return { ...entry.data, html: entry.rendered?.html ?? '' };
}
