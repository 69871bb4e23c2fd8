/** What can be asked of the reading room by key or button. */
export type Command =
  | 'next'
  | 'previous'
  | 'actions'
  | 'dismiss'
  | 'link'
  | 'copy'
  | 'copyAs'
  | 'mark'
  | 'note'
  | 'notes'
  | 'listen'
  | 'cover'
  | 'uncover'
  | 'pinyin'
  | 'layout'
  | 'back'
  | 'forward'
  | 'contents'
  | 'search'
  | 'help';

/** Keys and what they ask for, in the order in which the map of shortcuts tells of them. */
export const KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  Enter: 'actions',
  Escape: 'dismiss',
  '[': 'back',
  ']': 'forward',
  c: 'contents',
  v: 'layout',
  l: 'link',
  y: 'copy',
  Y: 'copyAs',
  b: 'mark',
  n: 'note',
  N: 'notes',
  p: 'cover',
  ' ': 'uncover',
  i: 'pinyin',
  r: 'listen',
  '/': 'search',
  '?': 'help',
};

/** What of a key that was pressed counts here. */
export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** Where the keyboard is: in the text or on nothing, on something that has keys of its own, or in a field. */
export type KeyPlace = 'text' | 'control' | 'field';

/** What a key asks for; `null` where it belongs to the browser, a field, or a control that is focused. */
export function commandOf(pressed: PressedKey, place: KeyPlace): Command | null {
  const { key, ctrlKey, metaKey, altKey, isComposing } = pressed;
  if (ctrlKey || metaKey || altKey || isComposing || place === 'field') return null;
  if (place === 'control' && (key === 'Enter' || key === ' ')) return null;
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? null) : null;
}
