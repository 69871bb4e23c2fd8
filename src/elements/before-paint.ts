/*
 * What must be settled before anything is painted. These are not imported by the browser: their
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

/**
 * Hides the unofficial English where the reader chose so, and remembers another choice. For the head of
 * each page without the form of the view.
 */
export function paintUnofficial(): void {
  const root = document.documentElement;
  const name = 'hide-unofficial';
  const read = (): Record<string, unknown> => {
    try {
      return JSON.parse(localStorage.getItem('duidu.view') ?? '{}') ?? {};
    } catch {
      return {};
    }
  };
  root.toggleAttribute(`data-${name}`, read()[name] === true);
  addEventListener('pageshow', () => {
    const input = document.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!input) return;
    input.checked = read()[name] === true;
    root.toggleAttribute(`data-${name}`, input.checked);
    input.onchange = () => {
      root.toggleAttribute(`data-${name}`, input.checked);
      localStorage.setItem('duidu.view', JSON.stringify({ ...read(), [name]: input.checked }));
    };
  });
}

/** Shows the ways back to where each conference was left. For the home page, after its lists. */
export function paintWaysBack(): void {
  let places: Record<string, unknown>;
  try {
    places = JSON.parse(localStorage.getItem('duidu.places') ?? '{}') ?? {};
  } catch {
    return;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.go-on')) {
    const id = `${places[link.dataset.event ?? '']}`;
    const [, unit] = /^(q\d+)-[a-z]\d+$/.exec(id) ?? [];
    if (!unit) continue;
    link.href += `${unit}/#${id}`;
    link.textContent = link.dataset.words?.replace('{id}', id) ?? id;
    link.hidden = false;
  }
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
