/*
 * What must be settled before anything is painted. These two are not imported by the browser: their
 * source is written into the page, so nothing outside of them can be named in them.
 */

/** Puts on the remembered theme, and remembers another when it is chosen. For the head of each page. */
export function paintTheme(): void {
  const root = document.documentElement;
  const choose = (theme: string): void => {
    root.dataset.theme = theme;
  };
  try {
    choose(localStorage.getItem('duidu.theme') ?? 'system');
  } catch {
    return;
  }
  addEventListener('DOMContentLoaded', () => {
    for (const input of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
      input.checked = input.value === root.dataset.theme;
      input.onchange = () => {
        choose(input.value);
        localStorage.setItem('duidu.theme', input.value);
      };
    }
  });
}

/** Puts on the view that the address names or the reader chose last. Directly after its form. */
export function paintView(): void {
  let view: Record<string, string | boolean> = {};
  try {
    view = JSON.parse(localStorage.getItem('duidu.view') ?? '{}') ?? {};
  } catch {
    // Without a store the page is as it is for everyone.
  }
  const [layout, swap] = new URLSearchParams(location.search).get('view')?.split('.') ?? [];
  if (layout) Object.assign(view, { layout, swap: swap === 'swap' });
  for (const input of document.querySelectorAll<HTMLInputElement>('.view input')) {
    const chosen = view[input.name];
    if (input.type === 'radio') input.checked ||= chosen === input.value;
    else input.checked = chosen === true;
  }
  for (const name of ['cover', 'pinyin']) {
    if (view[name]) document.documentElement.dataset[name] = `${view[name]}`;
  }
}
