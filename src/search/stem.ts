/** Forms that no rule of endings reaches, by the word they belong to. */
const IRREGULAR: Record<string, string> = {
  be: 'am is are was were been being',
  become: 'became',
  begin: 'began begun',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  child: 'children',
  choose: 'chose chosen',
  come: 'came',
  crisis: 'crises',
  criterion: 'criteria',
  do: 'did done does',
  die: 'dies died dying',
  draw: 'drew drawn',
  drive: 'drove driven',
  fall: 'fell fallen',
  fight: 'fought',
  find: 'found',
  get: 'got gotten',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  have: 'has had',
  hold: 'held',
  keep: 'kept',
  know: 'knew known',
  lead: 'led',
  lose: 'lost',
  make: 'made',
  man: 'men',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  phenomenon: 'phenomena',
  rise: 'rose risen',
  run: 'ran',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  send: 'sent',
  show: 'shown',
  speak: 'spoke spoken',
  spend: 'spent',
  stand: 'stood',
  take: 'took taken',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  use: 'uses used using',
  win: 'won',
  woman: 'women',
  write: 'wrote written',
};

const BASE_OF = new Map(
  Object.entries(IRREGULAR).flatMap(([base, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, base]),
  ),
);

/** Stem → a word and its irregular forms. */
let families: Map<string, string[]> | undefined;

/**
 * The irregular forms of the word that `word` is a form of, without `word` itself: held → hold,
 * standing → stand, stood.
 */
export function irregularForms(word: string): string[] {
  families ??= new Map(
    Object.entries(IRREGULAR).map(([base, forms]) => [stem(base), [base, ...forms.split(' ')]]),
  );
  return (families.get(stem(word)) ?? []).filter((form) => form !== word);
}

const BRITISH: [RegExp, string][] = [
  [/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/^(neighb|lab|hon|fav|behavi|endeav|harb|col|hum|vig|rig)our/, '$1or'],
  [/^(cent|theat)re(s?)$/, '$1er$2'],
  [/^(def|off|lic)ence/, '$1ense'],
  [/^programme/, 'program'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
];

const remembered = new Map<string, string>();

/**
 * The stem of a lower-case English word: irregular forms by list, British spellings as American,
 * then M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
 */
export function stem(word: string): string {
  let found = remembered.get(word);
  if (found === undefined) {
    const base = BASE_OF.get(word) ?? word;
    const spelt = BRITISH.reduce((form, [from, to]) => form.replace(from, to), base);
    const stemmed = /^[a-z]{4,}$/.test(spelt) ? porter(spelt) : spelt;
    found = stemmed.length < 3 ? spelt : stemmed;
    remembered.set(word, found);
  }
  return found;
}

const CONSONANT = '(?:[^aeiouy]|(?<![^aeiou])y|^y)';
const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)';
const HAS_VOWEL = new RegExp(VOWEL);
const DOUBLE = /([^aeiouylsz])\1$/;
/** consonant, vowel, consonant other than w, x, y: hop, fil */
const SHORT = new RegExp(`${CONSONANT}${VOWEL}[^aeiouwxy]$`);
const SEQUENCE = new RegExp(`${VOWEL}+${CONSONANT}+`, 'g');

/** Porter's m: how often a vowel run is followed by a consonant run. */
function measure(part: string): number {
  return part.match(SEQUENCE)?.length ?? 0;
}

const STEP2: Record<string, string> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  abli: 'able',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
};
const STEP3: Record<string, string> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const STEP4 =
  /(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

function porter(word: string): string {
  let form = word.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  form = stripPast(form);
  if (form.endsWith('y') && HAS_VOWEL.test(form.slice(0, -1))) form = `${form.slice(0, -1)}i`;
  form = swapEnding(form, STEP2);
  form = swapEnding(form, STEP3);
  form = form.replace(STEP4, (ending, _group, at: number) =>
    measure(form.slice(0, at)) > 1 ? '' : ending,
  );
  return stripFinal(form);
}

function stripPast(form: string): string {
  if (form.endsWith('eed')) return measure(form.slice(0, -3)) > 0 ? form.slice(0, -1) : form;
  const cut = form.replace(/(ed|ing)$/, '');
  if (cut === form || !HAS_VOWEL.test(cut)) return form;
  if (/(at|bl|iz)$/.test(cut)) return `${cut}e`;
  if (DOUBLE.test(cut)) return cut.slice(0, -1);
  return measure(cut) === 1 && SHORT.test(cut) ? `${cut}e` : cut;
}

/** Longest ending first, kept where too little would remain. */
function swapEnding(form: string, endings: Record<string, string>): string {
  for (let length = Math.min(7, form.length - 1); length >= 3; length -= 1) {
    const ending = form.slice(-length);
    const other = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
    if (other === undefined) continue;
    const rest = form.slice(0, -length);
    return measure(rest) > 0 ? rest + other : form;
  }
  return form;
}

function stripFinal(form: string): string {
  if (form.endsWith('e')) {
    const rest = form.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !SHORT.test(rest))) form = rest;
  }
  return form.endsWith('ll') && measure(form.slice(0, -1)) > 1 ? form.slice(0, -1) : form;
}
