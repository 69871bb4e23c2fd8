import type { Passage } from '../edition/segment.ts';
import type { Name, Unit } from '../edition/unit.ts';

/** Whose words a passage is, and under which outlet's address the name leads on. */
export interface Voice {
  name: Name;
  outlet: string | null;
  followUp: boolean;
}

/** The voice that each passage begins with; null where the one before goes on. */
export function voicesOf(unit: Unit): (Voice | null)[] {
  const voices = unit.passages.map((passage) => voiceOf(unit, passage));
  return voices.map((voice, index) => {
    const before = voices[index - 1];
    return before && JSON.stringify(before) === JSON.stringify(voice) ? null : voice;
  });
}

function voiceOf({ question, answer }: Unit, passage: Passage): Voice {
  const followUp = passage.followUp ?? false;
  if (passage.speaker) return { name: passage.speaker, outlet: null, followUp };
  if (passage.role === 'answer' && !followUp) {
    return { name: answer.speaker, outlet: null, followUp };
  }
  const { zh = null, en = null, outlet = null } = question?.asker ?? {};
  return { name: { zh, en }, outlet, followUp };
}
