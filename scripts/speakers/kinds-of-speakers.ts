import type { Language } from '../../src/edition/language.ts';
import { asks } from './asking.ts';
import type { Label } from './labels.ts';
import { isOutlet } from './names.ts';
import type { Labelled } from './labelled.ts';
import { isOffice } from './offices.ts';

/** What each named speaker does; `''` stands for a moderator without a name. */
export type Kinds = ReadonlyMap<string, 'question' | 'answer' | 'moderator'>;

/** What only who leads a conference says. */
const PASSES_FLOOR =
  /(?:[请請](?:[继繼][续續])?(?:提[问問]|[举舉]手)|(?:[发發]布[会會]|[记記]者[会會]|吹[风風][会會]|[见見]面[会會]).{0,16}(?:[开開]始|到[这這此]|[结結]束|[欢歡]迎)|[进進]入.{0,6}提[问問]|最[后後][一两兩].?[个個](?:[问問][题題]|提[问問]))|^next[.!]?$|next question|(?:press|news) conference (?:ends|is over|concludes|comes to)|(?:honou?red|pleased) to (?:invite|welcome|have with us)|(?:last|final) (?:two |few )?questions?|open the floor|floor is (?:now )?open|give the floor to|identify (?:the|your) (?:news|media)|(?:due to|because of) (?:the )?(?:limited )?time\b|then take questions|this concludes|that(?:['’]s| is) all for (?:today|this)/i;

/** Turns of one who hands over are no longer, in signs. */
const SHORT = { zh: 80, en: 160 };

/**
 * Whether each named speaker asks, answers or moderates. Whoever mostly ends in a question asks, and
 * so does an outlet; of
 * those who take turns with one person throughout, the others ask, whatever the share of their
 * questions; whom the title names, or the lead with an office (`named`), does not, unless every
 * turn of theirs asks. Which heads are names at all is settled before, in `answerers.ts` and
 * `names-by-place.ts`.
 */
export function kindsOfSpeakers(labelled: readonly Labelled[], named: string | null): Kinds {
  const turns = turnsOf(labelled);
  const shares = sharesOf(turns);
  const holder = named !== null && onlyAsks(shares, named) ? null : named;
  const partner = partnerOfAll(turns, shares, holder);
  const host = partner === null ? hostOfAll(turns, shares) : null;
  const has = (kind: string): boolean => turns.some((turn) => turn.kind === kind);
  const answers =
    has('answer') ||
    (holder !== null && shares.has(holder)) ||
    [...shares].some(([name, { asking, all }]) => name !== '' && asking * 2 < all);
  const kinds = new Map<string, 'question' | 'answer' | 'moderator'>();
  for (const [name, { asking, all, passes }] of shares) {
    const leads = name !== '' && passes >= 2 && passes * 2 >= all && shares.size > 1;
    const mostly = (asking * 2 >= all && asking > 0) || isOutlet(name);
    const asker = mostly && answers && name !== holder;
    const asksMostly = asker && !(name === '' && has('question'));
    const opens = name === '' && asking === 0 && shares.size > 2;
    const asksPartner = name !== partner && !opens;
    const asks = partner !== null ? asksPartner : host !== null ? name === host : asksMostly;
    kinds.set(name, leads ? 'moderator' : asks ? 'question' : 'answer');
  }
  const opener = openerWhoLeads(turns, kinds);
  if (opener !== null) kinds.set(opener, 'moderator');
  return kinds;
}

/** A label and the paragraphs below it; `name` is `null` where it is no label of a speaker. */
type Turn = {
  readonly name: string | null;
  readonly kind: Label['kind'];
  readonly language: Language;
  readonly first: string;
  /** The last two paragraphs. */
  end: string[];
  length: number;
};

function turnsOf(labelled: readonly Labelled[]): Turn[] {
  const turns: Turn[] = [];
  let open = false;
  for (const { label, line } of labelled) {
    const { text } = line.trace;
    const last = turns.at(-1);
    if (label) {
      const named = label.kind === 'speaker' || label.kind === 'moderator';
      const first = text.slice(label.length);
      const { language } = line;
      const name = named ? (label.name ?? '') : null;
      turns.push({ name, kind: label.kind, language, first, end: [first], length: first.length });
      open = true;
    } else if (line.heading !== null) open = false;
    else if (open && last) {
      last.end = [last.end.at(-1)!, text];
      last.length += text.length;
    }
  }
  return turns;
}

/** All that a speaker says. */
type Share = { asking: number; all: number; passes: number; length: number };

function sharesOf(turns: readonly Turn[]): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const { name, first, end, length } of turns) {
    if (name === null) continue;
    const share = shares.get(name) ?? { asking: 0, all: 0, passes: 0, length: 0 };
    share.asking += asks(end.join('\n')) ? 1 : 0;
    share.all += 1;
    share.passes += PASSES_FLOOR.test(first) ? 1 : 0;
    share.length += length;
    shares.set(name, share);
  }
  return shares;
}

function onlyAsks(shares: ReadonlyMap<string, Share>, name: string): boolean {
  const own = shares.get(name);
  if (!own || own.all < 2 || own.asking < own.all) return false;
  return [...shares].some(([other, { asking, all }]) => other !== name && asking * 2 < all);
}

/**
 * In a text that labels nothing but names: the one with whom all others take turns, if these ask
 * oftener and say less, or are the host, or the one is whom the title names.
 */
function partnerOfAll(
  turns: readonly Turn[],
  shares: ReadonlyMap<string, Share>,
  holder: string | null,
): string | null {
  if (turns.some(({ kind }) => kind !== 'speaker' && kind !== 'moderator')) return null;
  const { pairs, count } = neighbours(turns);
  const total = [...shares.values()].reduce(
    (sum, { asking, all, length }) => ({
      asking: sum.asking + asking,
      all: sum.all + all,
      length: sum.length + length,
    }),
    { asking: 0, all: 0, length: 0 },
  );
  const fits = [...shares].flatMap(([name, { asking, all, length }]) => {
    const others = { asking: total.asking - asking, all: total.all - all };
    const alternates = pairs.get(name)! * 10 >= count * 9;
    const known = name === holder;
    const oftener = known || others.asking * all > asking * others.all;
    const areAsked = others.asking > 0 && others.asking * 4 >= others.all && oftener;
    const isGuest = shares.size === 2 && shares.has('');
    const talks = isGuest || length * (known ? 5 : 2) > total.length;
    return name !== '' && all >= 2 && alternates && areAsked && talks ? [name] : [];
  });
  return fits.find((name) => name === holder) ?? fits[0] ?? null;
}

/** `首先恭請總統致詞。` */
const HANDS_OVER =
  /[请請][^。！？，]{0,16}(?:致[词詞辞辭]|[讲講][话話]|[发發]言)[^，。！？]{0,4}[。！]?$/;

/**
 * In a talk that labels nothing but names: the host, with whom several guests take turns, and who asks
 * oftener than each of them. He says less than they do, unless his label says what he is.
 */
function hostOfAll(turns: readonly Turn[], shares: ReadonlyMap<string, Share>): string | null {
  if (turns.some(({ kind }) => kind !== 'speaker' && kind !== 'moderator')) return null;
  if (shares.size < 3) return null;
  const { pairs, count } = neighbours(turns);
  const fits = [...shares].filter(([name, { asking, all, length, passes }]) => {
    const alternates = pairs.get(name)! * 10 >= count * 8;
    const others = [...shares].filter(([other]) => other !== name);
    const asksMost = others.every(([, other]) => asking * other.all > other.asking * all);
    const total = others.reduce((sum, [, other]) => sum + other.length, 0);
    const saysLess = name === '' || length < total;
    return all >= 3 && passes < 2 && alternates && asksMost && saysLess;
  });
  return fits[0]?.[0] ?? null;
}

/** How often each speaker stands beside another, and how often anybody does. */
function neighbours(turns: readonly Turn[]): { pairs: Map<string, number>; count: number } {
  const names = turns
    .map(({ name }) => name!)
    .filter((name, index, all) => name !== all[index - 1]);
  const pairs = new Map<string, number>();
  names.forEach((name, index) => {
    const beside = (index > 0 ? 1 : 0) + (index + 1 < names.length ? 1 : 0);
    pairs.set(name, (pairs.get(name) ?? 0) + beside);
  });
  return { pairs, count: names.length - 1 };
}

/**
 * Who opens a conference, never takes a turn right after a question, and then only says a few words
 * before questions (`First question, the Cape Times.`) leads it; so does an office without a name that
 * gives the floor away. Who adds to answers does so at length. Who says no more than the opening leads
 * where that is short and gives the floor to another.
 */
function openerWhoLeads(turns: readonly Turn[], kinds: Kinds): string | null {
  const name = turns[0]?.name;
  if (!name || kinds.get(name) !== 'answer') return null;
  const asksAt = (index: number): boolean => {
    const turn = turns[index];
    if (!turn) return false;
    if (turn.name !== null) return kinds.get(turn.name) === 'question';
    return turn.kind === 'question' || turn.kind === 'follow-up';
  };
  const own = turns.flatMap((turn, index) => (turn.name === name ? [index] : []));
  const later = own.filter((index) => index > 0);
  const isShort = ({ length, end, language }: Turn): boolean =>
    length <= SHORT[language] && end.length === 1;
  const leads = later.every(
    (index) =>
      isShort(turns[index]!) &&
      !asksAt(index - 1) &&
      (asksAt(index + 1) || index === turns.length - 1),
  );
  const passes = own.some((index) => PASSES_FLOOR.test(turns[index]!.first));
  const handsOver = isOffice(name) && HANDS_OVER.test(turns[0]!.end.at(-1)!);
  if (later.length === 0) {
    const others = turns.some(
      (turn) => turn.name !== null && turn.name !== name && kinds.get(turn.name) === 'answer',
    );
    return handsOver || (passes && others && isShort(turns[0]!)) ? name : null;
  }
  const isLast = (index: number): boolean => passes && index === turns.length - 1;
  const before = later.filter((index) => asksAt(index + 1) || isLast(index)).length;
  return leads && (handsOver || before >= (passes ? 1 : 2)) ? name : null;
}
