import { Parser } from 'htmlparser2';
import { wholeDate } from '../dating.ts';
import { languageOf } from '../language.ts';
import { append, asidesFrom, type Aside, type Facts, type Line } from '../source.ts';
import { concat, slice, trim, type Trace } from '../trace.ts';

/** Tags that set a text out; others may be spoken of in a plain text. */
const SETTING_TAG =
  /<(?:!doctype|\/?(?:html|head|body|div|p|br|table|tbody|tr|td|section|article|h[1-6]|ul|ol|li|figure|center|blockquote))(?=[\s>/])/gi;

/** Whether a text is set out in HTML: two such tags at least, or one at its very beginning. */
export function looksLikeHtml(text: string): boolean {
  const tags = text.matchAll(SETTING_TAG);
  const first = tags.next().value;
  return (
    first !== undefined &&
    (text.slice(0, first.index).trim() === '' || tags.next().value !== undefined)
  );
}

const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section select table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** What is never shown, or is no text. */
const HIDDEN: Record<string, string> = {
  script: 'script',
  style: 'style',
  noscript: 'script',
  template: 'script',
  svg: 'picture',
  math: 'picture',
  select: 'form',
  option: 'form',
  button: 'form',
  textarea: 'form',
  label: 'form',
  iframe: 'advertisement',
  object: 'advertisement',
  audio: 'picture',
  video: 'picture',
};
/** What stands beside the text, if the text itself does not stand in it. */
const BESIDE: Record<string, string> = {
  nav: 'page furniture',
  footer: 'page furniture',
  aside: 'page furniture',
  menu: 'page furniture',
  form: 'form',
  figcaption: 'caption',
};
/** Words of class and id names that say the same of an element, most telling first. */
const NAMED: [RegExp, string][] = [
  [/(^|[-_ ])(figcaption|caption|pic-?desc|img-?desc|photo-?(desc|title))([-_ ]|$)/i, 'caption'],
  [
    /(^|[-_ ])(ad|ads|advert\w*|dfp|sponsor\w*|paywall|subscri\w*|newsletter|epaper|promo\w*)([-_ ]|$)|Subscription|[a-z]Epaper/i,
    'advertisement',
  ],
  [
    /(^|[-_ ])(related?|relnews\w*|recommend\w*|more-?news|hot-?news|see-?also)([-_ ]|$)/i,
    'related news',
  ],
  [
    /(^|[-_ ])(menu|nav|navbar|breadcrumbs?|foot|footer|copyright|toolbar|share|social|comments?|sidebar|pagination|pager)([-_ ]|$)/i,
    'page furniture',
  ],
];

/** No page nests so deep. Below it all are closed, since the parser's work grows with its depth. */
const DEEPEST = 500;
/** So much text is parsed before the depth is looked at again. */
const CHUNK = 4096;

type Element = {
  readonly parent: number;
  readonly tag: string;
  /** Why nothing in it is shown. */
  readonly hidden: string | null;
  /** What it would be beside the text, by its tag or its name. */
  readonly beside: string | null;
  /** Set in the middle, as what stands under a picture is. */
  readonly centred: boolean;
  /** Letters of sentences in it and below it: what it weighs as the text of the page. */
  weight: number;
};
type Open = { element: number; tag: string };
type Found = { line: Line; element: number; linked: boolean; hidden: string | null };

/** Over links to other pages. */
const RELATED =
  /^[【[]?(?:(?:相[关關]|延伸|推[荐薦]|更多|[热熱][门門]|精彩|最新)(?:[阅閱][读讀]|新[闻聞]|[报報][导導道]|[链鏈][接]|文章|内容|推[荐薦]|[专專][题題])|猜你喜[欢歡]|related (?:news|articles|stories|links)|more (?:news|stories)|read more)[】\]]?\s?[:：]?$/i;
/** No caption is longer, in letters. */
const CAPTION = 120;

/**
 * The lines of an HTML page or fragment: those of its main text, the rest set aside by what it is.
 * The main text is the deepest element that holds nine tenths of all sentences (after Readability's
 * idea of scoring containers by their text). One pass, linear, no recursion.
 */
export function linesFromHtml(trace: Trace): {
  lines: Line[];
  asides: Aside[];
  facts: Partial<Facts>;
} {
  const { elements, found: all, title } = scan(trace);
  const found = withoutWhatIsBeside(elements, all);
  const root = mainElement(elements, found);
  const inside = insideFlags(elements, root);
  const lines: Line[] = [];
  const asides: Aside[] = [];
  const facts: { title: string | null; date: string | null; publisher: string | null } = {
    ...factsFromTitle(title),
    date: null,
  };
  let begun = false;
  for (const { line, element, linked, hidden } of found) {
    const text = line.trace.text;
    const menuItem = linked && !/[。！？.!?]/.test(text);
    if (elements[element]!.tag === 'title')
      append(asides, asidesFrom(line.trace, 'title', 'metadata'));
    else if (hidden) append(asides, asidesFrom(line.trace, hidden));
    else if (inside[element] && !menuItem) {
      begun = true;
      lines.push(line);
    } else if (!begun && isHeadOf(text, facts.title)) {
      append(asides, asidesFrom(line.trace, 'title', 'metadata'));
    } else if (!begun && text.length < 80 && wholeDate(text)) {
      facts.date ??= wholeDate(text);
      append(asides, asidesFrom(line.trace, 'byline', 'metadata'));
    } else append(asides, asidesFrom(line.trace, 'page furniture'));
  }
  return { lines, asides, facts };
}

function isHeadOf(text: string, title: string | null): boolean {
  return title !== null && text.length > 3 && title.includes(text);
}

/** Every run of text with the element it stands in; tags, comments and entities are left behind. */
function scan(trace: Trace): { elements: Element[]; found: Found[]; title: string | null } {
  const elements: Element[] = [
    { parent: -1, tag: '', hidden: null, beside: null, centred: false, weight: 0 },
  ];
  const open: Open[] = [{ element: 0, tag: '' }];
  const found: Found[] = [];
  let pieces: Trace[] = [];
  let title: string | null = null;
  let bold = 0;
  let boldLetters = 0;
  let letters = 0;
  let linkedLetters = 0;
  let links = 0;
  let blanksBefore = 1;
  /** What the picture right before shows, as the page says; `null` where no picture is. */
  let picture: string | null = null;
  /** Sentences stood before: what is in the middle before them may be the title. */
  let said = false;

  const current = (): Element => elements[open.at(-1)!.element]!;
  const flush = (): void => {
    const whole = collapse(concat(pieces));
    pieces = [];
    const element = open.at(-1)!.element;
    if (whole.text !== '') {
      const heading = /^h[1-6]$/.test(current().tag) ? Number(current().tag[1]) : null;
      found.push({
        line: {
          trace: whole,
          language: languageOf(whole.text) ?? found.at(-1)?.line.language ?? 'zh',
          blanksBefore,
          indented: false,
          heading,
          bold: letters > 0 && boldLetters === letters,
          block: true,
          role: null,
        },
        element,
        linked: linkedLetters * 5 >= letters * 4,
        hidden:
          current().hidden ??
          (said && isCaption(whole.text, picture, current()) ? 'caption' : null),
      });
      picture = null;
      said ||= current().hidden === null && /[。？！?!.]$/.test(whole.text);
      if (current().tag === 'title') title ??= whole.text;
    }
    boldLetters = letters = linkedLetters = 0;
    blanksBefore = 1;
  };
  /** Text of an element that is not shown, without an end to the paragraph it stands in. */
  const setAside = (piece: Trace, hidden: string): void => {
    const whole = trim(piece);
    if (whole.text === '') return;
    const line: Line = {
      trace: whole,
      language: 'zh',
      blanksBefore: 0,
      indented: false,
      heading: null,
      bold: false,
      block: true,
      role: null,
    };
    found.push({ line, element: 0, linked: false, hidden });
  };
  let from = 0;
  const start = (): Parser =>
    new Parser(
      {
        onopentag(tag, attributes) {
          if (BLOCK.has(tag) || tag === 'br') flush();
          if (tag === 'br') blanksBefore = 0;
          if (tag === 'img') picture = attributes.alt?.trim() ?? '';
          if (VOID.has(tag)) return;
          elements.push({
            parent: open.at(-1)!.element,
            tag: BLOCK.has(tag) || tag in HIDDEN ? tag : current().tag,
            hidden: current().hidden ?? HIDDEN[tag] ?? null,
            beside: besideAs(tag, attributes),
            centred: isCentred(tag, attributes) ?? current().centred,
            weight: 0,
          });
          open.push({ element: elements.length - 1, tag });
          if (tag === 'b' || tag === 'strong') bold += 1;
          if (tag === 'a') links += 1;
        },
        onclosetag(tag) {
          if (VOID.has(tag)) return;
          const known = open.findLastIndex((entry) => entry.tag === tag);
          if (known <= 0) return;
          if (BLOCK.has(tag)) flush();
          for (const closed of open.splice(known)) {
            if (closed.tag === 'b' || closed.tag === 'strong') bold -= 1;
            if (closed.tag === 'a') links -= 1;
          }
        },
        ontext(text) {
          const piece = pieceOf(trace, from + parser.endIndex, text);
          if (current().hidden && !BLOCK.has(current().tag)) {
            setAside(piece, current().hidden!);
            return;
          }
          // Outside of every block the text is Markdown, whose lines end where they end.
          for (const part of current().tag === '' ? linesOf(piece) : [piece]) {
            if (part.text === '\n') {
              flush();
              continue;
            }
            pieces.push(part);
            const count = part.text.replace(/\s/g, '').length;
            letters += count;
            if (bold > 0) boldLetters += count;
            if (links > 0) linkedLetters += count;
          }
        },
      },
      { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
    );
  let parser = start();
  for (const [begin, end] of chunksOf(trace.text)) {
    parser.write(trace.text.slice(begin, end));
    if (open.length <= DEEPEST) continue;
    parser.end();
    parser = start();
    from = end;
  }
  parser.end();
  flush();
  return { elements, found, title };
}

/** The text in pieces that end before a tag. */
function* chunksOf(text: string): Generator<[number, number]> {
  for (let begin = 0; begin < text.length;) {
    const tag = text.indexOf('<', begin + CHUNK);
    const end = tag < 0 ? text.length : tag;
    yield [begin, end];
    begin = end;
  }
}

/** Its lines and the breaks between them, each a piece of its own. */
function linesOf(piece: Trace): Trace[] {
  return [...piece.text.matchAll(/\n|[^\n]+/g)].map((match) =>
    slice(piece, match.index, match.index + match[0].length),
  );
}

/**
 * Decoded text that ends at `end`, at the places it was read from: all of an entity counts as its first
 * character. (Where it begins, the parser does not know after a tag that is not closed as it should be.)
 */
function pieceOf(trace: Trace, end: number, text: string): Trace {
  const start = end + 1 - text.length;
  if (trace.text.startsWith(text, start)) return slice(trace, start, end + 1);
  const entity = Math.max(0, trace.text.lastIndexOf('&', end));
  const at = Array.from(
    { length: text.length },
    (_, index) => trace.at[Math.min(entity + index, end)]!,
  );
  return { text, at };
}

/** White space as a browser shows it: one blank between words, none next to Chinese at a line's break. */
function collapse(trace: Trace): Trace {
  const parts: Trace[] = [];
  let from = 0;
  for (const match of trace.text.matchAll(/[\s\u00a0\u3000]+/g)) {
    const end = match.index + match[0].length;
    parts.push(slice(trace, from, match.index));
    const before = trace.text[match.index - 1] ?? '';
    const after = trace.text[end] ?? '';
    const broken = /[\n\r]/.test(match[0]) && /[⺀-鿿\uff00-\uffef]/.test(before + after);
    if (!broken) parts.push({ text: ' ', at: [trace.at[match.index]!] });
    from = end;
  }
  parts.push(slice(trace, from));
  return trim(concat(parts));
}

function besideAs(tag: string, attributes: Record<string, string>): string | null {
  if (BESIDE[tag]) return BESIDE[tag];
  if (!BLOCK.has(tag)) return null;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return NAMED.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

/** Whether an element says that its text stands in the middle; `null` where it says nothing. */
function isCentred(tag: string, attributes: Record<string, string>): boolean | null {
  if (tag === 'center') return true;
  const align = /text-align\s?:\s?(\w{4,8})/i.exec(attributes.style ?? '')?.[1] ?? attributes.align;
  if (align !== undefined) return align.toLowerCase() === 'center';
  return tag === 'table' || tag === 'td' ? false : null;
}

/** What stands right under a picture in the middle of the page, or says again what the picture shows. */
function isCaption(text: string, picture: string | null, { tag, centred }: Element): boolean {
  if (picture === null || text.length > CAPTION || /^h[1-6]$/.test(tag)) return false;
  return text === picture || (centred && !/[：:？?]/.test(text));
}

/**
 * The lines, hidden where they stand beside the text. An element that holds two thirds of all sentences
 * is not beside the text, whatever it is called: many a page stands in one form, or in a body whose
 * names say that it has a sidebar.
 */
function withoutWhatIsBeside(elements: Element[], found: Found[]): Found[] {
  weigh(elements, found);
  const whole = elements[0]!.weight;
  const beside: (string | null)[] = [null];
  for (let index = 1; index < elements.length; index += 1) {
    const { parent, weight, beside: own } = elements[index]!;
    beside.push(beside[parent] ?? (weight * 3 < whole * 2 || whole === 0 ? own : null));
  }
  return withoutRelated(
    elements,
    found.map((one) => ({ ...one, hidden: one.hidden ?? beside[one.element]! })),
  );
}

/**
 * The lines, those hidden that stand under 相关新闻 in the same box: the box of these words is the
 * first element around them that holds more. In a box with half of the text only the list right after them is hidden.
 */
function withoutRelated(elements: Element[], found: Found[]): Found[] {
  const ends = lastElements(elements);
  const whole = elements[0]!.weight;
  /** Elements up to this one are in the box of a list. */
  let until = -1;
  let list = -1;
  return found.map((one) => {
    const { line, element, hidden } = one;
    if (hidden === null && element > until && RELATED.test(line.trace.text)) {
      let box = elements[element]!.parent;
      while (box > 0 && ends[box] === ends[element]) box = elements[box]!.parent;
      const apart = box > 0 && elements[box]!.weight * 2 < whole;
      until = apart ? ends[box]! : element;
      list = apart ? -1 : box;
      return { ...one, hidden: 'related news' };
    }
    if (element > until && list >= 0) {
      // The next element beside the words, if it is a list.
      let top = element;
      while (top > 0 && elements[top]!.parent !== list) top = elements[top]!.parent;
      if (top > until && /^[uo]l$/.test(elements[top]!.tag)) until = ends[top]!;
      list = -1;
    }
    return hidden === null && element <= until ? { ...one, hidden: 'related news' } : one;
  });
}

/** For every element the last that stands in it: they are numbered as they open. */
function lastElements(elements: readonly Element[]): number[] {
  const ends = elements.map((_, index) => index);
  for (let index = elements.length - 1; index > 0; index -= 1) {
    const { parent } = elements[index]!;
    ends[parent] = Math.max(ends[parent]!, ends[index]!);
  }
  return ends;
}

/** Gives every element the weight of the sentences in it and below it. */
function weigh(elements: Element[], found: Found[]): void {
  for (const element of elements) element.weight = 0;
  for (const { line, element, linked, hidden } of found) {
    const text = line.trace.text;
    const weighs =
      hidden === null &&
      !linked &&
      /[。！？；：:.!?;]/.test(text) &&
      elements[element]!.tag !== 'title';
    if (weighs) elements[element]!.weight += text.length * (line.language === 'zh' ? 3 : 1);
  }
  for (let index = elements.length - 1; index > 0; index -= 1) {
    elements[elements[index]!.parent]!.weight += elements[index]!.weight;
  }
}

/** Goes down from the page as long as one child holds nine tenths of all sentences. */
function mainElement(elements: Element[], found: Found[]): number {
  weigh(elements, found);
  const heaviest = new Map<number, number>();
  for (let index = elements.length - 1; index > 0; index -= 1) {
    const { parent, weight } = elements[index]!;
    const rival = heaviest.get(parent);
    if (rival === undefined || elements[rival]!.weight <= weight) heaviest.set(parent, index);
  }
  let root = 0;
  for (let next = heaviest.get(0); next !== undefined; next = heaviest.get(root)) {
    if (elements[next]!.weight * 10 < elements[0]!.weight * 9 || elements[next]!.tag === 'p') break;
    root = next;
  }
  return root;
}

function insideFlags(elements: Element[], root: number): boolean[] {
  const inside = new Array<boolean>(elements.length).fill(false);
  inside[root] = true;
  for (let index = root + 1; index < elements.length; index += 1) {
    inside[index] = inside[elements[index]!.parent]!;
  }
  return inside;
}

function factsFromTitle(title: string | null): { title: string | null; publisher: string | null } {
  if (title === null) return { title: null, publisher: null };
  const [head, ...rest] = title.split(/\s*(?:—|_|\s[-–|])\s*/);
  return { title: head || title, publisher: rest.at(-1) || null };
}
