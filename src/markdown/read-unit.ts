import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Unit, UnitFront } from '../edition/unit.ts';
import { passagesFromTree } from './remark-passages.ts';

const parser = unified().use(remarkParse).use(remarkDirective);

/**
 * The unit that an edition file holds, from its parsed frontmatter and its Markdown body. Traditional
 * characters are worked out on reading by `toTraditional`; a Traditional source keeps its own.
 * Throws when the file does not hold what scripts/steps/write.ts writes.
 */
export function readUnit(
  front: unknown,
  body: string,
  toTraditional: (zh: string) => string,
): Unit {
  const unit = UnitFront.parse(front);
  const convert = unit.script === 'Hant' ? (zh: string): string => zh : toTraditional;
  return Unit.parse({ ...unit, passages: passagesFromTree(parser.parse(body), convert) });
}
