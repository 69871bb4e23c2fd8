import { MONTHS } from '../text/months.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** The site's own words in English; their keys are those of every other language. */
export const en = {
  name: 'Duidu',
  tagline: 'Chinese press conferences, read side by side',
  introduction: [
    'A parallel edition of Chinese press conferences: every sentence beside its translation, every word traceable to the line of the source it came from.',
    'Nothing is left out and nothing is added; where the sources have no English, a translation of our own says that it is unofficial.',
  ],
  skip: 'Skip to the text',
  languages: 'Languages of the site',
  navigation: 'The site',
  home: 'Contents',
  search: 'Search',
  searchLabel: 'Search both languages',
  searchHint: 'A word or phrase, in Chinese or English',
  outlets: 'Outlets',
  terms: 'Terms',
  sources: 'Sources',
  about: 'About',
  data: 'Data',
  theme: 'Theme',
  themes: { system: 'System', light: 'Paper', dark: 'Midnight' },
  footer: 'Code under the MIT licence; the texts belong to their publishers.',
  dateOf: (day: string): string => {
    const [year, month, date] = day.split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
  undated: 'undated',
  listOf: (things: string[]): string => things.join(', '),

  events: 'Press conferences',
  conferenceOf: (date: string): string => `Press conference of ${date}`,
  conference: 'Press conference',
  meetsThePress: (speaker: string): string => `${speaker} meets the press`,
  answers: 'Answers',
  eventDescription: (speaker: string, date: string, questions: number): string =>
    `The whole press conference of ${speaker}, ${date}, in Chinese and English: ${count(questions, 'question', 'questions')} with their answers, sentence beside sentence.`,
  wholeConference: 'The whole conference on one page',
  questions: (number: number): string => count(number, 'question', 'questions'),
  witnesses: 'Witnesses',
  contents: 'Contents',

  opening: 'Opening statement',
  statement: 'Statement',
  question: (number: number): string => `Question ${number}`,
  questionOf: (number: number, total: number): string => `Question ${number} of ${total}`,
  asker: 'Asked by',
  unitDescription: (what: string, asker: string | null, date: string): string =>
    `${what}${asker ? `, asked by ${asker}` : ''}, ${date}: question and answer in Chinese and English, sentence beside sentence, with sources and variants.`,
  statementDescription: (what: string, date: string): string =>
    `${what}, ${date}, in Chinese and English, sentence beside sentence, with sources and variants.`,
  neighbours: 'Questions of this conference',
  previous: 'Previous',
  next: 'Next',
  up: 'The conference',
  ownPage: 'On its own page',
  inContext: 'In context',

  view: 'View',
  layout: 'Layout',
  layouts: {
    side: 'Side by side',
    columns: 'Side by side, in paragraphs',
    sentences: 'Sentence under sentence',
    paragraphs: 'Paragraph under paragraph',
    zh: 'Chinese only',
    en: 'English only',
  },
  swap: 'English first',
  hideUnofficial: 'Hide unofficial English',
  size: 'Size',
  sizes: { small: 'Small', normal: 'Normal', large: 'Large' },
  apparatus: 'Readings',
  apparatusChoices: { none: 'None', main: 'Substantive', all: 'All' },

  unofficialMark: 'Unofficial: ',
  unofficialLegend:
    'marks English of this edition, made for want of a published one. It is unofficial.',
  publishedLegend: 'The English is as published in the sources.',
  noEnglish: 'No English in the sources.',
  noEnglishAtAll: 'The sources have this text in Chinese only.',
  noChinese: 'No Chinese in the sources.',
  gap: 'Gap',
  incomplete: 'The answer is not complete in the sources.',
  notes: 'Notes',

  variants: 'Readings',
  classes: {
    substantive: 'substantive',
    orthographic: 'spelling',
    editorial: 'editorial',
    transmission: 'damage',
  },
  nothing: 'nothing',
  emended: 'emended',
  doubtful: 'doubtful',
  perhaps: 'perhaps',
  backToText: 'Back to the text',
  textFrom: 'Where every sentence comes from',
  textFromNote: 'Sentence numbers, then the lines of each source.',
  heading: 'Heading',
  line: 'line',
  formerAddresses: 'Former addresses',
  movedTo: (id: string): string => `${id} now stands at`,
  removed: (id: string): string => `${id} was removed and stands nowhere now.`,
  movedUnit: 'This text has moved.',

  sourcesTitle: 'Sources',
  sourcesIntroduction:
    'The texts as they came, byte for byte, line by line. Beside each line stands what became of it.',
  publisher: 'Publisher',
  date: 'Date',
  kind: 'Kind',
  kinds: {
    'newspaper scan': 'newspaper, read by machine from a scan',
    'newspaper page': 'newspaper page',
    'bilingual journal': 'bilingual journal',
    'web report': 'web report',
    'ministry page': 'page of a ministry',
    interview: 'interview',
    transcript: 'transcript',
    newsletter: 'newsletter',
  },
  languagesOf: 'Languages',
  languageNames: { zh: 'Chinese', en: 'English' },
  english: 'English',
  englishKinds: {
    interpreted: 'interpreted at the event',
    translated: 'translated afterwards',
  },
  rights: 'Rights',
  rightsDefault: 'The text belongs to its publisher and is shown here as evidence for the edition.',
  checksum: 'SHA-256',
  address: 'Address',
  lines: (number: number): string => count(number, 'line', 'lines'),
  damaged: 'A damaged witness: it gives readings, never text that nobody else has.',
  fates: {
    text: 'text',
    variant: 'variant',
    metadata: 'metadata',
    'set-aside': 'set aside',
  },
  fateLegend: 'What became of the lines',
  fateMeanings: {
    text: 'stands in the edition',
    variant: 'stands in the apparatus as another reading',
    metadata: 'tells of the event or the source',
    'set-aside': 'is left out, for the reason given',
  },
  unaccounted: 'not yet accounted for',
  sourceDescription: (title: string): string =>
    `${title}, as received, line by line, with what became of each line in the edition.`,
  corrections: 'Corrections of the editor',
  correction: { find: 'Source', replace: 'Read', why: 'Why' },

  outletsTitle: 'Outlets',
  outletsIntroduction: 'Who asked, and every question they asked.',
  outletDescription: (name: string, questions: number): string =>
    `${count(questions, 'question', 'questions')} asked by ${name} at press conferences, in Chinese and English.`,
  noEnglishName: 'no English name established',
  aliases: 'Also written',
  outletKinds: {
    'news agency': 'news agency',
    newspaper: 'newspaper',
    television: 'television',
    radio: 'radio',
    broadcaster: 'broadcaster',
    website: 'website',
    'media group': 'media group',
  },

  termsTitle: 'Terms',
  termsIntroduction: 'Set phrases, and how each has been put into English, by rendering and year.',
  termDescription: (zh: string, gloss: string): string =>
    `${zh} (${gloss.replace(/\.$/, '')}): every occurrence with its English, by rendering and year.`,
  forms: 'Also',
  occurrences: (number: number): string => count(number, 'occurrence', 'occurrences'),
  withoutRendering: 'No rendering listed',
  withoutEnglish: 'Without English',
  statuses: { published: 'published', unofficial: 'unofficial' },

  dataTitle: 'Data',
  dataIntroduction:
    'The whole edition to take away. English of our own is marked unofficial in every file.',
  dataFiles: {
    corpus: 'One unit a line, in reading order, as JSON: text, sources, variants, gaps.',
    ledger: 'What became of every line of every source, as JSON.',
    tsv: 'One segment a line: id, Chinese, English, status of the English.',
    md: 'The conference as Markdown, Chinese and English in turn.',
  },

  notFound: 'There is no such page.',
  notFoundHint: 'Addresses here do not die: perhaps a letter is missing from this one.',
};

/** The words of the site in one language. */
export type Words = typeof en;
