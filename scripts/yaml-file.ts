import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../src/edition/finding.ts';

/** The way to a part of a YAML file: `[3, 'gloss']` is the gloss of its fourth entry. */
export type Path = readonly PropertyKey[];

/** What is wrong with a part of a file, and what to do. An error where nothing else is said. */
export type Problem = Pick<Finding, 'rule' | 'message' | 'hint'> &
  Partial<Pick<Finding, 'severity'>>;

/** A finding at a part of one file. */
export type Report = (path: Path, problem: Problem) => Finding;

/** What a YAML file of one kind holds, and what is said of one that does not. */
export type Shape<Value> = {
  readonly schema: z.ZodType<Value>;
  /** What a file says that says nothing. */
  readonly empty: Value;
  /** The rule's name where the file is no YAML. */
  readonly unreadable: string;
  /** Whose keys they are: `a source’s note`. */
  readonly owner: string;
  /** What to do about a wrong value, about a key that is not known, and about what is no YAML. */
  readonly hints: { readonly value: string; readonly key: string; readonly syntax?: string };
};

/** The value of a YAML file, `null` where it is not of its shape, with all that is wrong with it. */
export function parseYaml<Value>(
  file: string,
  text: string,
  { schema, empty, unreadable, owner, hints }: Shape<Value>,
): { value: Value | null; findings: Finding[]; report: Report } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placed = (offset: number | undefined, problem: Problem): Finding => {
    const { line, col } = offset === undefined ? { line: null, col: null } : lines.linePos(offset);
    return { severity: 'error', file, line, column: col, ...problem };
  };
  const report: Report = (path, problem) => placed(offsetOf(document.contents, path), problem);
  if (document.errors.length > 0) {
    const findings = document.errors.map(({ message, pos }) =>
      placed(pos[0], {
        rule: unreadable,
        message: message.split('\n')[0] ?? message,
        hint: hints.syntax ?? 'Write it as YAML.',
      }),
    );
    return { value: null, findings, report };
  }
  const parsed = schema.safeParse(valueOf(document) ?? empty);
  if (parsed.success) return { value: parsed.data, findings: [], report };
  const findings = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => {
          const message = `“${[...issue.path, key].join('.')}” is no key of ${owner}.`;
          return report([...issue.path, key], { rule: 'unknown-key', message, hint: hints.key });
        })
      : report(issue.path, {
          rule: 'wrong-value',
          message: `${issue.path.length === 0 ? 'The whole' : `“${issue.path.join('.')}”`}: ${issue.message}.`,
          hint: hints.value,
        }),
  );
  return { value: null, findings, report };
}

/** The value of a YAML document; aliases are not followed, so that none can grow. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return { '*aliases*': true };
  }
}

/** Where the part begins that `path` leads to, or as far on the way as there is something. */
function offsetOf(root: unknown, path: Path): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
