import { node } from './nodes.ts';
import { HERE } from './here.ts';
import { unitOf } from './page-place.ts';
import type { ReadingText } from './reading-text.ts';
import { FURNITURE } from './segments.ts';
import { writeChoices } from './store.ts';

const HAN = /\p{Script=Han}/u;

/** Puts the pinyin over the Chinese, or takes it away; remembered. */
export async function togglePinyin(text: ReadingText): Promise<void> {
  const { dataset } = document.documentElement;
  const isOn = dataset.pinyin === undefined;
  writeChoices('view', { pinyin: isOn });
  if (!isOn) return hidePinyin(text);
  dataset.pinyin = 'true';
  await showPinyin(text);
}

/** Puts the pinyin over every Chinese sentence of the page. */
export async function showPinyin(text: ReadingText): Promise<void> {
  const units = new Set(text.segments.map(({ id }) => unitOf(id)));
  for (const unit of units) {
    const readings = await readingsOf(unit);
    for (const { id, zh } of text.segments) {
      const syllables = readings[id]?.split(' ');
      if (zh && syllables && unitOf(id) === unit) spell(zh, syllables);
    }
  }
}

function hidePinyin(text: ReadingText): void {
  delete document.documentElement.dataset.pinyin;
  for (const ruby of text.querySelectorAll('ruby')) {
    ruby.querySelector('rt')?.remove();
    ruby.replaceWith(...ruby.childNodes);
  }
  text.normalize();
}

async function readingsOf(unit: string): Promise<Record<string, string>> {
  const path = `${import.meta.env.BASE_URL}/data/pinyin/${HERE.event}/${unit}.json`.replace(
    '//',
    '/',
  );
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as Record<string, string>) : {};
}

/** A syllable over each Han character; a sentence whose characters are of another number stays as it is. */
function spell(side: HTMLElement, syllables: string[]): void {
  const texts = textsIn(side);
  const count = texts.reduce((sum, { data }) => sum + [...data].filter(isHan).length, 0);
  if (side.querySelector('ruby') || count !== syllables.length) return;
  let next = 0;
  for (const one of texts) {
    const pieces = [...one.data].map((character) =>
      isHan(character)
        ? node('ruby', {}, character, node('rt', { lang: 'zh-Latn' }, syllables[next++] ?? ''))
        : character,
    );
    one.replaceWith(...pieces);
  }
}

function isHan(character: string): boolean {
  return HAN.test(character);
}

/** The text of a sentence, without that of numbers, signs and a counterpart beneath. */
function textsIn(side: HTMLElement): Text[] {
  const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const one = walker.currentNode as Text;
    if (!one.parentElement?.closest(FURNITURE)) texts.push(one);
  }
  return texts;
}
