import type { ReaderWords } from '../interface/reader-words.ts';
import { node } from './nodes.ts';
import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import type { ReadingText } from './reading-text.ts';
import { isHidden, textOf, type ShownSegment } from './segments.ts';
import { readChoices, writeChoices } from './store.ts';
import { hasVoices, voiceFor } from './voices.ts';

type Order = keyof ReaderWords['speechOrders'];

const SPEEDS: Record<string, string> = { 0.75: '¾×', 1: '1×', 1.25: '1¼×' };

/** `<speech-bar>`: reads aloud from the chosen sentence on, and the text follows. */
export class SpeechBar extends HTMLElement {
  #text: ReadingText | null = null;
  #queue: { segment: ShownSegment; side: 'zh' | 'en' }[] = [];
  #order: Order = 'zh';
  #speed = 1;

  /** Begins to read, with the means to change how, and to stop. */
  begin(text: ReadingText, words: ReaderWords): void {
    const { order, speed } = readChoices('speech');
    this.#text = text;
    this.#order = order === 'en' || order === 'both' ? order : 'zh';
    this.#speed = typeof speed === 'number' && SPEEDS[speed] ? speed : 1;
    const stop = node('button', { type: 'button', class: 'away' }, words.stop);
    stop.onclick = () => this.remove();
    const bar = node('div', { role: 'group', 'aria-label': words.speech });
    const { speech, speechOrders } = words;
    bar.append(
      choice(speech, speechOrders, this.#order, (order) => this.#change({ order })),
      choice(words.speed, SPEEDS, `${this.#speed}`, (one) => this.#change({ speed: Number(one) })),
      stop,
    );
    this.replaceChildren(bar);
    this.#from(text.chosen()[0]);
  }

  disconnectedCallback(): void {
    this.#queue = [];
    speechSynthesis.cancel();
  }

  #from(first: ShownSegment | undefined): void {
    if (!this.#text || !first) return;
    const segments = this.#text.segments.slice(this.#text.segments.indexOf(first));
    const sides = this.#order === 'both' ? (['zh', 'en'] as const) : [this.#order];
    this.#queue = segments.flatMap((segment) =>
      sides
        .filter((side) => segment[side] && !(side === 'en' && isHidden(segment)))
        .map((side) => ({ segment, side })),
    );
    speechSynthesis.cancel();
    this.#next();
  }

  #next(): void {
    const spoken = this.#queue.shift();
    if (!spoken || !this.#text) return this.remove();
    const { segment, side } = spoken;
    const lang = segment[side]?.closest<HTMLElement>('[lang]')?.lang ?? side;
    const utterance = new SpeechSynthesisUtterance(textOf(segment[side]) ?? '');
    const voice = voiceFor(lang);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? lang;
    utterance.rate = this.#speed;
    utterance.onend = () => this.#next();
    utterance.onerror = ({ error }) => {
      if (error !== 'canceled' && error !== 'interrupted') this.remove();
    };
    this.#text.follow(segment);
    speechSynthesis.speak(utterance);
  }

  /** Takes another order or speed, remembers it, and goes on from the sentence that is read. */
  #change(choices: { order?: Order; speed?: number }): void {
    this.#order = choices.order ?? this.#order;
    this.#speed = choices.speed ?? this.#speed;
    writeChoices('speech', choices);
    this.#from(this.#text?.chosen()[0]);
  }
}

/** Begins to read aloud, or stops. */
export async function toggleSpeech(text: ReadingText): Promise<void> {
  const words = await pageWords();
  const speaking = document.querySelector('speech-bar');
  if (speaking) return speaking.remove();
  if (!hasVoices()) return sayQuietly(words.noVoice);
  const bar = new SpeechBar();
  document.querySelector('main')?.append(bar);
  bar.begin(text, words);
}

function choice<Value extends string>(
  label: string,
  options: Record<Value, string>,
  chosen: Value,
  choose: (value: Value) => void,
): HTMLElement {
  const select = node('select', { 'aria-label': label });
  for (const [value, word] of Object.entries<string>(options)) {
    select.append(new Option(word, value, false, value === chosen));
  }
  select.onchange = () => choose(select.value as Value);
  return select;
}

customElements.define('speech-bar', SpeechBar);
