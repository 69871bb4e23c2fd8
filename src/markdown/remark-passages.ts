import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { readPlace, type Place } from '../edition/place.ts';
import type { Passage, Segment } from '../edition/segment.ts';

/**
 * The passages that the body of an edition file holds: `:::question` and `:::answer` containers of
 * `::zh[…]{#id}` and `::en[…]` leaves (grammar: content/README.md). Throws an Error naming the line
 * when the tree has anything else in it.
 */
export function passagesFromTree(tree: Root, toTraditional: (zh: string) => string): Passage[] {
  return tree.children.map((node) => {
    if (
      node.type !== 'containerDirective' ||
      (node.name !== 'question' && node.name !== 'answer')
    ) {
      throw misplaced(node, 'a :::question or :::answer');
    }
    return passageFromContainer(node, node.name, toTraditional);
  });
}

function passageFromContainer(
  node: ContainerDirective,
  role: 'question' | 'answer',
  toTraditional: (zh: string) => string,
): Passage {
  const segments: Segment[] = [];
  for (const child of node.children) {
    if (child.type !== 'leafDirective' || (child.name !== 'zh' && child.name !== 'en')) {
      throw misplaced(child, 'a ::zh or ::en');
    }
    addSide(segments, child, child.name, toTraditional);
  }
  const attributes = node.attributes ?? {};
  const zh = attributes['speaker-zh'] ?? null;
  const en = attributes['speaker-en'] ?? null;
  return {
    role,
    ...('follow-up' in attributes ? { followUp: true } : {}),
    ...(zh !== null || en !== null ? { speaker: { zh, en } } : {}),
    segments,
  };
}

/** A leaf with an id begins a segment; one without is the other side of the segment before it. */
function addSide(
  segments: Segment[],
  node: LeafDirective,
  side: 'zh' | 'en',
  toTraditional: (zh: string) => string,
): void {
  const attributes = node.attributes ?? {};
  const text = toString(node);
  const from = placesFromAttribute(attributes.from);
  if (attributes.id) {
    segments.push({
      id: attributes.id,
      zh: null,
      zhHant: null,
      en: null,
      enStatus: null,
      from: { zh: [], en: [] },
    });
  }
  const segment = segments.at(-1);
  if (!segment) throw misplaced(node, 'an id on the first line of a passage');
  segment[side] = text;
  segment.from[side] = from;
  if (side === 'zh') segment.zhHant = toTraditional(text);
  else segment.enStatus = 'unofficial' in attributes ? 'unofficial' : 'published';
}

function placesFromAttribute(words: string | null | undefined): Place[] {
  return words ? words.split(' ').map(readPlace) : [];
}

function misplaced(
  node: { position?: { start: { line: number } } | undefined },
  wanted: string,
): Error {
  return new Error(`Line ${node.position?.start.line ?? '?'} of the body: expected ${wanted}.`);
}
