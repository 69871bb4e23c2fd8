import type { SearchWords } from '../interface/search-words.ts';
import type { Corpus } from '../search/corpus.ts';
import { find, type Answer } from '../search/find.ts';
import { readQuery } from '../search/query.ts';
import { BATCH } from '../search/pager.ts';
import { choiceNodes, chip } from './search-choices.ts';
import type { Showing } from './search-cells.ts';
import { openCorpus } from './search-index.ts';
import { concordance, hasLines, sideWithMost } from './search-lines.ts';
import { node } from './nodes.ts';
import {
  isNewVisit,
  placeNamed,
  rememberPlace,
  returnTo,
  walkResults,
  type Place,
} from './search-place.ts';
import { resultNode } from './search-results.ts';
import { emptyNode, statusSentence } from './search-sentences.ts';
import './search-key.ts';
import { readState, writeState, type SearchState } from './search-state.ts';

const PAGE = 10;
const MOST_LINES = 500;
/** So much of a question stands in the title of the page. */
const LONGEST_IN_TITLE = 80;
/** After the last key, so long until the address and the spoken status follow. */
const PAUSE_MS = 400;

/** `<duidu-search>`: the form, the filters and the results of the search page. */
class SearchPage extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #input = this.querySelector('input[type=search]') as HTMLInputElement;
  #status = this.querySelector('.status') as HTMLElement;
  #choices = this.querySelector('.choices') as HTMLElement;
  #results = this.querySelector('#results') as HTMLOListElement;
  #more = this.querySelector('.more') as HTMLButtonElement;
  #words = JSON.parse(this.dataset.words ?? '{}') as SearchWords;
  #corpus: Promise<Corpus> | undefined;
  #state = readState(location.search);
  /** What the page is called before anything is asked. */
  #title = document.title;
  /** Counts the searches, so that a slow one never overwrites a later one. */
  #turn = 0;
  #shown = 0;
  #timer: number | undefined;

  connectedCallback(): void {
    history.scrollRestoration = 'manual';
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask({ text: this.#input.value }, 'push', true);
    });
    this.#input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) void this.#ask({ text: this.#input.value }, 'later');
    });
    this.#input.addEventListener('compositionend', () => {
      void this.#ask({ text: this.#input.value }, 'later');
    });
    this.#input.addEventListener('focus', () => void this.#open(), { once: true });
    this.addEventListener('keydown', (event) => walkResults(event, this.#input, this.#results));
    this.#results.addEventListener('click', (event) => {
      rememberPlace(event, this.#shown, location.pathname + writeState(this.#state));
    });
    window.addEventListener('popstate', (event) => {
      const asked = writeState(this.#state);
      this.#state = readState(location.search);
      if (!event.state && writeState(this.#state) !== asked) scrollTo(0, 0);
      void this.#show(event.state as Place | null);
    });
    this.#input.value ||= this.#state.text;
    // What was typed before this script arrived counts as typed.
    if (this.#input.value !== this.#state.text)
      void this.#ask({ text: this.#input.value }, 'later');
    else void this.#show(history.state as Place | null, isNewVisit());
  }

  #open(): Promise<Corpus> {
    const { folder = '', first = '' } = this.dataset;
    this.#corpus ??= openCorpus(folder, first).catch((error: unknown) => {
      this.#corpus = undefined;
      throw error;
    });
    return this.#corpus;
  }

  /** Changes the state, shows what it asks for, and puts it into the address. */
  async #ask(
    change: Partial<SearchState>,
    history_: 'push' | 'later',
    mayLeave = false,
  ): Promise<void> {
    this.#state = { ...this.#state, ...change };
    window.clearTimeout(this.#timer);
    const address = (): string => location.pathname + writeState(this.#state);
    if (history_ === 'push') {
      if (writeState(this.#state) !== location.search) history.pushState(null, '', address());
    } else {
      this.#timer = window.setTimeout(() => history.replaceState(null, '', address()), PAUSE_MS);
    }
    await this.#show(null, mayLeave);
  }

  /** Shows what is asked for, or leaves for the place that it names. */
  async #show(place: Place | null, mayLeave = false): Promise<void> {
    const turn = ++this.#turn;
    const { text, order } = this.#state;
    if (this.#input.value !== text) this.#input.value = text;
    document.title = [text.trim().slice(0, LONGEST_IN_TITLE), this.#title]
      .filter((part) => part !== '')
      .join(' · ');
    if (text.trim() === '') {
      this.#clear();
      // A telephone would cover the page with its keyboard.
      if (matchMedia('(hover: hover)').matches) this.#input.focus();
      return;
    }
    if (this.#corpus === undefined) this.#status.textContent = this.#words.searching;
    try {
      const corpus = await this.#open();
      const query = readQuery(text, corpus.table);
      const answer = await find(query, corpus, order);
      if (turn !== this.#turn) return;
      const { root = '/', lang = 'en' } = this.dataset;
      const showing: Showing = {
        words: this.#words,
        root,
        lang,
        query: answer.findings.query,
        corpus,
      };
      if (answer.instead) showing.query = answer.instead.query;
      if (mayLeave && (await this.#goStraight(showing, answer))) return;
      await this.#render(showing, answer, turn, place);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#status.textContent = this.#words.broken;
      throw error;
    }
  }

  #clear(): void {
    this.#results.replaceChildren();
    delete this.#results.dataset.state;
    this.#status.textContent = '';
    this.#choices.hidden = true;
    this.#more.hidden = true;
  }

  /**
   * Leaves for the place that a pasted id, citation or link names, if it names one and no other. The
   * question is taken out of the history, so that the way back does not lead forward again.
   */
  async #goStraight(showing: Showing, { findings }: Answer): Promise<boolean> {
    const target = placeNamed(showing, this.#state.text, await findings.page(0, 2));
    if (target !== null) location.replace(target);
    return target !== null;
  }

  async #render(
    showing: Showing,
    answer: Answer,
    turn: number,
    place: Place | null,
  ): Promise<void> {
    const { findings, offers } = answer;
    const wantsLines = this.#state.view === 'lines';
    const size = wantsLines ? MOST_LINES : Math.max(PAGE, place?.shown ?? 0);
    // What is fetched in parts is shown in parts, unless a reader comes back to a place in it.
    const isInParts = !wantsLines && !place && !findings.isCounted;
    const matches = await findings.page(0, isInParts ? BATCH : size);
    if (turn !== this.#turn) return;
    const isEmpty = matches.length === 0;
    // Where only names, days or filters answer there is no keyword to stand in the middle.
    const lines = wantsLines && hasLines(matches);
    const whole = findings.isCounted && !wantsLines ? await findings.page(0, Infinity) : matches;
    const hits = whole.reduce((sum, { count }) => sum + count, 0);
    this.#status.textContent = statusSentence(
      showing,
      isEmpty ? { ...answer, findings: { ...findings, units: 0 } } : answer,
      matches,
      this.#state.text.trim(),
      showing.query.all.length > 0 ? hits : null,
    );
    this.#results.classList.toggle('lines', lines);
    this.#results.dataset.state = isEmpty ? 'empty' : 'found';
    this.#more.hidden = true;
    if (isEmpty) {
      const ask = (text: string): void => void this.#ask({ text }, 'push');
      this.#results.replaceChildren(emptyNode(showing, offers, this.#state.text, ask));
    } else if (lines) this.#renderLines(showing, matches);
    else {
      const shown = wantsLines ? matches.slice(0, PAGE) : matches;
      this.#results.replaceChildren(...shown.map((match) => resultNode(showing, match)));
      this.#shown = shown.length;
      if (isInParts) void this.#showUpTo(size, showing, answer, turn);
      else this.#offerMore(showing, answer);
    }
    this.#renderChoices(showing, answer, isEmpty);
    if (place) returnTo(place, this.#results);
  }

  /** The rest of a page of results, once it has arrived. */
  async #showUpTo(size: number, showing: Showing, answer: Answer, turn: number): Promise<void> {
    const matches = await answer.findings.page(this.#shown, size);
    if (turn !== this.#turn) return;
    this.#results.append(...matches.map((match) => resultNode(showing, match)));
    this.#shown += matches.length;
    this.#offerMore(showing, answer);
  }

  #renderLines(showing: Showing, matches: Parameters<typeof concordance>[1]): void {
    const side = this.#state.side ?? sideWithMost(matches);
    const { items, tsv } = concordance(showing, matches, side, this.#state.lineOrder);
    const { words } = showing;
    const copy = node('button', { type: 'button' }, words.copy);
    copy.addEventListener('click', () => {
      void navigator.clipboard.writeText(tsv).then(() => (this.#status.textContent = words.copied));
    });
    const sides = (['zh', 'en'] as const).map((one) =>
      chip(words.sides[one], null, one === side, null, () => void this.#ask({ side: one }, 'push')),
    );
    const tools = node('li', { class: 'tools' }, node('span', {}, words.side), ...sides, copy);
    this.#results.replaceChildren(...items, tools);
  }

  #renderChoices(showing: Showing, answer: Answer, isEmpty: boolean): void {
    const pressed = document.activeElement;
    const inChoices = [...this.#choices.querySelectorAll('button')].indexOf(
      pressed as HTMLButtonElement,
    );
    const change = (state: Partial<SearchState>): void => void this.#ask(state, 'push');
    const nodes = isEmpty ? [] : choiceNodes(showing, this.#state, answer.findings, change);
    this.#choices.replaceChildren(...nodes);
    this.#choices.hidden = isEmpty;
    if (inChoices >= 0) this.#choices.querySelectorAll('button')[inChoices]?.focus();
  }

  /** The button for the next results; the first of them takes the focus. */
  #offerMore(showing: Showing, { findings }: Answer): void {
    this.#more.hidden = this.#shown >= findings.units;
    this.#more.onclick = () => {
      const from = this.#shown;
      void findings.page(from, from + PAGE).then((matches) => {
        const items = matches.map((match) => resultNode(showing, match));
        this.#results.append(...items);
        this.#shown += items.length;
        this.#more.hidden = items.length < PAGE || this.#shown >= findings.units;
        items[0]?.querySelector('a')?.focus();
      });
    };
  }
}

customElements.define('duidu-search', SearchPage);
