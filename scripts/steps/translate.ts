import type { Finding } from '../../src/edition/finding.ts';
import type { Segment } from '../../src/edition/segment.ts';
import type { Unit } from '../../src/edition/unit.ts';

/** A file of content/translations as the disk gives it. */
export type TranslationFile = { readonly file: string; readonly text: string };

type Entry = { zh: string; en: string; line: number; used: boolean };

/**
 * Units with the unofficial English of content/translations where no source has any. An entry is
 * three lines: a segment's id (or `heading`), its Chinese as it was when translated, its English.
 * Reported: `translation-stale` (the Chinese has changed since), `translation-surplus` (no such
 * segment), `translation-superseded` (a published English has taken its place), `translation-missing`.
 */
export function translate(
  units: readonly Unit[],
  files: readonly TranslationFile[],
): { units: Unit[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const known = new Map(files.map((file) => [file.file, file]));
  const translated = units.map((unit) => {
    const file = known.get(`${unit.event}/${unit.unit}.md`);
    if (!file) {
      if (files.length > 0) reportUntranslated(unit, findings);
      return unit;
    }
    known.delete(file.file);
    return withEnglish(unit, file, findings);
  });
  for (const { file } of known.values()) {
    findings.push(
      finding(
        'translation-surplus',
        'error',
        file,
        1,
        'There is no unit of this name.',
        'Remove the file, or rename it to the unit it translates.',
      ),
    );
  }
  return { units: translated, findings };
}

function withEnglish(unit: Unit, { file, text }: TranslationFile, findings: Finding[]): Unit {
  const entries = readEntries(text, file, findings);
  const english = (id: string, zh: string | null): string | null => {
    const entry = entries.get(id);
    if (!entry || zh === null) return null;
    entry.used = true;
    if (entry.zh === zh) return entry.en;
    findings.push(
      finding(
        'translation-stale',
        'error',
        file,
        entry.line,
        `${id} was translated from “${entry.zh.slice(0, 30)}…”, which is not its Chinese any more.`,
        `Translate again, and put its Chinese of today on the line under the id: ${zh}`,
      ),
    );
    return null;
  };
  const wanted = (id: string, en: string | null, zh: string | null): void => {
    if (zh !== null && en === null && !entries.has(id)) {
      findings.push(
        finding(
          'translation-missing',
          'error',
          file,
          1,
          `${id} has no English.`,
          `Add an entry for it: ${zh}`,
        ),
      );
    }
  };
  const withSegment = (segment: Segment): Segment => {
    if (segment.en !== null) return segment;
    wanted(segment.id, segment.en, segment.zh);
    const en = english(segment.id, segment.zh);
    return en === null ? segment : { ...segment, en, enStatus: 'unofficial' };
  };
  const passages = unit.passages.map((passage) => ({
    ...passage,
    segments: passage.segments.map(withSegment),
  }));
  let { heading } = unit;
  if (heading.en === null) {
    wanted('heading', heading.en, heading.zh);
    const en = english('heading', heading.zh);
    if (en !== null) heading = { ...heading, en, enStatus: 'unofficial' };
  }
  reportUnused(entries, unit, file, findings);
  const asked = passages
    .filter(({ role, followUp }) => role === 'question' && !followUp)
    .flatMap(({ segments }) => segments);
  const askedEn =
    asked.every(({ en, zh }) => en !== null || zh === null) && asked.length > 0
      ? asked.flatMap(({ en }) => en ?? []).join(' ')
      : null;
  const question = unit.question && {
    ...unit.question,
    text: { ...unit.question.text, en: unit.question.text.en ?? askedEn },
  };
  return { ...unit, heading, question, passages };
}

/** Entries that nothing took: superseded by a published English, or of no segment at all. */
function reportUnused(
  entries: ReadonlyMap<string, Entry>,
  unit: Unit,
  file: string,
  findings: Finding[],
): void {
  const published = unit.passages.some(({ segments }) =>
    segments.some(({ enStatus }) => enStatus === 'published'),
  );
  const known = new Set(unit.passages.flatMap(({ segments }) => segments.map(({ id }) => id)));
  for (const [id, { used, line }] of entries) {
    if (used) continue;
    const superseded =
      published &&
      (id === 'heading' ||
        known.has(id) ||
        unit.passages.every(({ segments }) => segments.every(({ en }) => en !== null)));
    findings.push(
      superseded
        ? finding(
            'translation-superseded',
            'notice',
            file,
            line,
            `A published English stands in the place of the translation of ${id}.`,
            'Remove the entry, or keep it as a record.',
          )
        : finding(
            'translation-surplus',
            'error',
            file,
            line,
            `${id} is no segment of this unit that lacks an English.`,
            'Remove the entry.',
          ),
    );
  }
}

/** Where an edition is translated at all, a unit with Chinese alone and no file of its own is told of. */
function reportUntranslated(unit: Unit, findings: Finding[]): void {
  const first = unit.passages.flatMap(({ segments }) => segments).find(({ en }) => en === null);
  if (!first) return;
  findings.push(
    finding(
      'translation-missing',
      'error',
      `${unit.event}/${unit.unit}.md`,
      1,
      `${first.id} has no English, and the unit has no file of translations.`,
      'Add the file: for each segment its id, its Chinese, its English, a blank line.',
    ),
  );
}

/** The entries of a file: front matter and comments before them are for people. */
function readEntries(text: string, file: string, findings: Finding[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  lines.forEach((line, index) => {
    if (!/^(?:heading|q\d+-[qa]\d+)$/.test(line)) return;
    const [zh = '', en = '', after = ''] = lines.slice(index + 1, index + 4);
    if (
      !/\p{Script=Han}/u.test(zh) ||
      !/[A-Za-z]/.test(en) ||
      /\p{Script=Han}/u.test(en) ||
      after.trim() !== ''
    ) {
      findings.push(
        finding(
          'translation-shape',
          'error',
          file,
          index + 1,
          `${line} is not followed by one line of Chinese, one of English and a blank line.`,
          'Write each entry as id, Chinese, English, blank line.',
        ),
      );
    } else if (entries.has(line)) {
      findings.push(
        finding(
          'translation-surplus',
          'error',
          file,
          index + 1,
          `${line} is translated twice.`,
          'Keep one of them.',
        ),
      );
    } else entries.set(line, { zh, en, line: index + 1, used: false });
  });
  return entries;
}

function finding(
  rule: string,
  severity: Finding['severity'],
  file: string,
  line: number,
  message: string,
  hint: string,
): Finding {
  return { rule, severity, file: `translations/${file}`, line, column: 1, message, hint };
}
