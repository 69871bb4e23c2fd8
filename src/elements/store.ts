/** A text that the browser keeps; `null` where it keeps none or may not. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`duidu.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text in the browser; gives false where it may not. */
export function writeStored(name: string, text: string): boolean {
  try {
    localStorage.setItem(`duidu.${name}`, text);
    return true;
  } catch {
    return false;
  }
}

/** The choices kept under a name, such as `view`: whatever is not a record of plain values is none. */
export function readChoices(name: string): Record<string, unknown> {
  try {
    const choices: unknown = JSON.parse(readStored(name) ?? '{}');
    return typeof choices === 'object' && choices !== null ? { ...choices } : {};
  } catch {
    return {};
  }
}

/** Keeps some choices besides those already kept under the name. */
export function writeChoices(name: string, choices: Record<string, unknown>): void {
  writeStored(name, JSON.stringify({ ...readChoices(name), ...choices }));
}
