import { passageText } from '../edition/segment.ts';
import type { Passage } from '../edition/segment.ts';
import type { Name, Unit } from '../edition/unit.ts';

const UNOFFICIAL = '[unofficial translation]';

/** A conference as Markdown, each paragraph in Chinese and then in English. */
export function markdownFile(title: Name, units: Unit[]): string {
  const head = `# ${both(title)}\n`;
  return [head, ...units.map(unitMarkdown)].join('\n');
}

function unitMarkdown(unit: Unit): string {
  const heading = both({ ...unit.heading, en: headingEnglish(unit) }) || unit.unit;
  const asker = unit.question ? both(unit.question.asker) : '';
  const speaker = both(unit.answer.speaker);
  const voiceOf = (passage: Passage, index: number): string => {
    const isAnswer = passage.role === 'answer';
    if (index > 0 && unit.passages[index - 1]?.role === passage.role) return '';
    const voice = passage.speaker ? both(passage.speaker) : isAnswer ? speaker : asker;
    return voice === '' ? '' : `**${escape(voice)}**\n\n`;
  };
  const passages = unit.passages.map(
    (passage, index) => voiceOf(passage, index) + passageMarkdown(passage),
  );
  return `## ${escape(heading)}\n\n${passages.join('\n')}`;
}

function headingEnglish({ heading }: Unit): string | null {
  if (heading.en === null || heading.enStatus !== 'unofficial') return heading.en;
  return `${heading.en} ${UNOFFICIAL}`;
}

function passageMarkdown(passage: Passage): string {
  const zh = passageText(passage, 'zh');
  const segments = passage.segments.map((segment) =>
    segment.enStatus === 'unofficial' && segment.en !== null
      ? { ...segment, en: `${segment.en} ${UNOFFICIAL}` }
      : segment,
  );
  const isAllUnofficial = passage.segments.every(
    ({ en, enStatus }) => en === null || enStatus === 'unofficial',
  );
  const en = isAllUnofficial
    ? prefixed(passageText(passage, 'en'))
    : passageText({ segments }, 'en');
  return [zh, en].flatMap((text) => (text === null ? [] : [`${escape(text)}\n`])).join('\n');
}

function prefixed(text: string | null): string | null {
  return text === null ? null : `${UNOFFICIAL} ${text}`;
}

function both({ zh, en }: Name): string {
  return [zh, en].filter((text) => text !== null).join(' · ');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<#]/g, (sign) => `\\${sign}`);
}
