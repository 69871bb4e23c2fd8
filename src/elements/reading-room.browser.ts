import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openSite, type OpenedSite } from '../../scripts/browser.ts';

const UNIT = '2024-03-07/q02/';
const EVENT = '2024-03-07/';
const LAYOUTS = ['side', 'columns', 'sentences', 'paragraphs', 'zh', 'en'];

let site: OpenedSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Opens a page in a browser of its own, does something there, and wants no error in its console. */
async function onPage(
  path: string,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await site.browser.newContext({ permissions, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(countShifts);
  try {
    await visit(page, path);
    await act(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.waitForFunction(() => customElements.get('reading-text') !== undefined);
}

/** Adds up in `window.shifted` what moves on a page without being asked to. */
function countShifts(): void {
  const counted = Object.assign(window, { shifted: 0 });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      if (!('hadRecentInput' in shift && shift.hadRecentInput)) counted.shifted += shift.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const shifted = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page, what: RegExp) =>
  page.locator('.quiet').filter({ hasText: what }).waitFor();
const lit = (page: Page) =>
  page
    .locator('.seg[data-lit]')
    .evaluateAll((all) => all.map((one) => one.parentElement?.className));
/** The ids of the page in reading order. */
const idsOn = (page: Page) =>
  page.locator('.seg[id]').evaluateAll((all) => all.map((one) => one.id));
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The text of a side as the edition has it. */
const textOf = (page: Page, id: string, side: 'zh' | 'en') =>
  page.evaluate(
    ([id, side]) => {
      const all = [...document.querySelectorAll('.pair')];
      const pair = all.find((one) => one.querySelector(`[id="${id}"]`));
      const sides = (name: string) => [...(pair?.querySelectorAll(`.${name} > .seg`) ?? [])];
      const index = sides('zh').findIndex((one) => one.id === id);
      const copy = sides(side ?? '')[index]?.cloneNode(true) as HTMLElement;
      for (const other of copy.querySelectorAll('.n,.sign,.says,.lost,rt')) other.remove();
      return copy.textContent ?? '';
    },
    [id, side],
  );

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe;
    return (await run.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
  return found.map((one) => one.join(' '));
}

describe('pairing', () => {
  it('steps from sentence to sentence and lights both sides', () =>
    onPage(UNIT, async (page) => {
      const ids = await idsOn(page);
      await press(page, 'j');
      assert.deepEqual(await lit(page), ['zh', 'en']);
      assert.equal(await page.evaluate(() => document.activeElement?.id), ids[0]);
      await press(page, 'j', 'ArrowDown', 'k');
      assert.equal(await page.evaluate(() => document.activeElement?.id), ids[1]);
    }));

  it('is one stop of the Tab key, and tells the counterpart to those who listen', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j', 'j');
      assert.equal(await page.locator('.seg[tabindex="0"], .n:not([tabindex="-1"])').count(), 1);
      const described = await page.evaluate(
        () => document.activeElement?.ariaDescribedByElements?.[0]?.parentElement?.lang,
      );
      assert.equal(described, 'en');
    }));

  it('lights what is touched, and steps back with Escape', () =>
    onPage(
      UNIT,
      async (page) => {
        await page.locator('.en > .seg').nth(1).tap();
        assert.deepEqual(await lit(page), ['zh', 'en']);
        await page.locator('segment-actions button').first().waitFor();
        await press(page, 'Escape');
        assert.deepEqual(await lit(page), []);
        assert.equal(await page.locator('segment-actions button').count(), 0);
      },
      { hasTouch: true, viewport: { width: 390, height: 844 } },
    ));

  for (const only of ['zh', 'en'] as const) {
    it(`shows the counterpart beneath where ${only} stands alone, until it is dismissed`, () =>
      onPage(`${UNIT}?view=${only}`, async (page) => {
        const [first = ''] = await idsOn(page);
        await press(page, 'j', 'j');
        const beneath = page.locator('.beneath:not(.float)');
        assert.equal(await beneath.count(), 2);
        const other = await textOf(page, first, only === 'zh' ? 'en' : 'zh');
        assert.ok((await beneath.first().textContent())?.includes(other));
        await beneath.first().locator('button').click();
        assert.equal(await beneath.count(), 1);
        await press(page, 'j', 'k', 'Escape');
        assert.equal(await beneath.count(), 1);
      }));
  }

  it('steps through the Chinese in the place of English that is hidden', () =>
    onPage('2026-03-08/q04/', async (page) => {
      await page.evaluate(() => localStorage.setItem('duidu.view', '{"hide-unofficial":true}'));
      await visit(page, '2026-03-08/q04/?view=en');
      const ids = await idsOn(page);
      await press(page, 'j', 'j');
      assert.equal(await page.evaluate(() => document.activeElement?.id), ids[1]);
      assert.equal(await page.locator('.beneath:visible').count(), 0);
    }));

  it('only floats the counterpart under a pointer, so that nothing moves', () =>
    onPage(`${UNIT}?view=zh`, async (page) => {
      await page.locator('.zh > .seg').first().hover();
      await page.locator('.beneath.float').waitFor();
      await page.mouse.move(5, 5);
      await page.locator('.beneath.float').waitFor({ state: 'detached' });
      assert.equal(await shifted(page), 0);
    }));
});

describe('addresses', () => {
  it('gives the link of a number that is clicked, and of a run with Shift', () =>
    onPage(UNIT, async (page) => {
      const [first = '', , third = ''] = await idsOn(page);
      await page.locator(`[id="${first}"] > .n`).click();
      await said(page, /Link copied/);
      assert.equal(await clipboard(page), `${site.address}${UNIT}#${first}`);
      await page.locator(`[id="${third}"] > .n`).click({ modifiers: ['Shift'] });
      const run = `${first}..${third.split('-')[1]}`;
      await page.waitForURL(`**/#${run}`);
      assert.equal(await clipboard(page), `${site.address}${UNIT}#${run}`);
      assert.equal(await page.locator('.zh > [data-at]').count(), 3);
    }));

  it('marks a run and brings it into sight', () =>
    onPage(EVENT, async (page) => {
      const ids = (await idsOn(page)).filter((id) => id.startsWith('q02-a'));
      await page.goto(`${site.address}${EVENT}#${ids[2]}..${ids[4]?.split('-')[1]}`);
      await page.locator(`[id="${ids[2]}"][data-at]`).waitFor();
      assert.equal(await page.locator('.zh > [data-at]').count(), 3);
      const box = await page.locator(`[id="${ids[2]}"]`).boundingBox();
      const bar = await page.locator('.bar').boundingBox();
      assert.ok(box && bar && box.y >= bar.y + bar.height && box.y < 600);
    }));

  it('finds the sentence that holds a former id', () =>
    onPage(UNIT, async (page) => {
      await page.evaluate(() => {
        const former = document.createElement('span');
        former.id = 'q02-a999';
        document.querySelectorAll('.zh > .seg')[3]?.prepend(former);
        location.hash = 'q02-a999';
      });
      await page.locator('.seg[data-at] > #q02-a999').waitFor({ state: 'attached' });
    }));

  it('leads to the sentence in its context, and back to its own page', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j');
      const id = await page.evaluate(() => document.activeElement?.id);
      await page.getByRole('link', { name: 'In context' }).click();
      await page.waitForURL(`**/${EVENT}#${id}`);
      await press(page, 'j');
      await page.getByRole('link', { name: 'On its own', exact: true }).click();
      await page.waitForURL(/\/q\d+\/#/);
    }));

  it('opens another language of the site at the same place', () =>
    onPage(UNIT, async (page) => {
      const [id] = (await idsOn(page)).slice(-1);
      await page.goto(`${site.address}${UNIT}#${id}`);
      await page
        .locator('.tongues a')
        .last()
        .evaluate((link: HTMLAnchorElement) => link.click());
      await page.waitForURL(`**/zh-hant/${UNIT}#${id}`);
    }));
});

describe('another language of the site', () => {
  const hrefAt = (page: Page) =>
    page
      .locator('.tongues a')
      .last()
      .evaluate((link: HTMLAnchorElement) => {
        link.addEventListener('click', (event) => event.preventDefault());
        link.click();
        return link.hash;
      });

  it('is opened where one reads, not where one came in', () =>
    onPage('2024-03-07/q01/#q01-a3', async (page) => {
      assert.equal(await hrefAt(page), '#q01-a3');
      await page.evaluate(() => document.getElementById('q01-a15')?.scrollIntoView());
      assert.equal(await hrefAt(page), '#q01-a15');
      await page.evaluate(() => scrollTo(0, 0));
      assert.equal(await hrefAt(page), '');
    }));

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    it(`is one step away in mid-page, where one reads, at ${viewport.width} pixels`, () =>
      onPage(
        EVENT,
        async (page) => {
          await page.evaluate(() => document.getElementById('q03-a4')?.scrollIntoView());
          await page.locator('.view:not(.tools) > summary').click();
          await page.locator('.view .tongues a').last().click();
          await page.waitForURL(`**/zh-hant/${EVENT}#q03-a4`);
        },
        { viewport },
      ));
  }

  it('keeps a run of sentences that is in sight', () =>
    onPage('2024-03-07/q01/#q01-a3..a5', async (page) => {
      await page.locator('[id="q01-a3"][data-at]').waitFor();
      assert.equal(await hrefAt(page), '#q01-a3..a5');
    }));
});

describe('the view', () => {
  it('is left by key, and reached by key, without the page moving', () =>
    onPage(EVENT, async (page) => {
      await page.evaluate(() => scrollTo(0, 3000));
      await page.waitForFunction(() => scrollY === 3000);
      const top = () => page.evaluate(() => scrollY);
      const box = await page.locator('.view:not(.tools) > summary').boundingBox();
      // A click of the locator would scroll by itself.
      await page.mouse.click((box?.x ?? 0) + 9, (box?.y ?? 0) + 9);
      await page.locator('[name=size]').first().focus();
      await press(page, 'Escape');
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
      assert.equal(await top(), 3000);
      await press(page, 'Shift+Tab', 'Shift+Tab', 'Tab');
      await page.waitForTimeout(300);
      assert.equal(
        await page.evaluate(() => document.activeElement?.closest('.bar') !== null),
        true,
      );
      assert.equal(await top(), 3000);
    }));

  it('stands in the address and is remembered', () =>
    onPage(UNIT, async (page) => {
      await page.locator('.view:not(.tools) > summary').click();
      await page.locator('[name=layout][value=zh]').check();
      assert.match(page.url(), /\?view=zh$/);
      await visit(page, EVENT);
      assert.equal(await page.locator('[name=layout]:checked').inputValue(), 'zh');
      await visit(page, `${UNIT}?view=side.swap`);
      assert.equal(await page.locator('[name=layout]:checked').inputValue(), 'side');
      assert.equal(await page.locator('[name=swap]').isChecked(), true);
    }));

  it('keeps the sentence at the top where it is', () =>
    onPage(EVENT, async (page) => {
      const ids = await idsOn(page);
      await page.goto(`${site.address}${EVENT}#${ids[20]}`);
      const top = async () => (await page.locator(`[id="${ids[20]}"]`).boundingBox())?.y ?? 0;
      const before = await top();
      await press(page, 'v');
      assert.ok(Math.abs((await top()) - before) < 20, `${before} became ${await top()}`);
    }));

  it('is put on before anything is painted, in every layout', async () => {
    for (const layout of LAYOUTS) {
      for (const width of [390, 1440]) {
        await onPage(
          `${UNIT}?view=${layout}`,
          async (page) => {
            await page.waitForTimeout(200);
            assert.equal(await shifted(page), 0, `${layout} at ${width}`);
            const [widest, window] = await page.evaluate(() => [
              document.documentElement.scrollWidth,
              innerWidth,
            ]);
            assert.ok((widest ?? 0) <= (window ?? 0), `${layout} at ${width}`);
          },
          { viewport: { width, height: 800 } },
        );
      }
    }
  });

  it('remembers the theme on every page', () =>
    onPage(UNIT, async (page) => {
      await page.locator('[name=theme][value=dark]').check();
      await page.goto(site.address);
      const scheme = () =>
        page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      assert.equal(await scheme(), 'dark');
      assert.equal(await page.locator('[name=theme]:checked').inputValue(), 'dark');
      await page.locator('[name=theme][value=light]').check();
      assert.equal(await scheme(), 'light');
    }));

  it('offers to go on where one was', () =>
    onPage(EVENT, async (page) => {
      const ids = await idsOn(page);
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), ids[15] ?? '');
      await page.waitForFunction(() => localStorage.getItem('duidu.places'));
      await page.goto(site.address);
      const link = page.locator(`.go-on[data-event="${EVENT.slice(0, -1)}"]`);
      assert.match((await link.getAttribute('href')) ?? '', /\/q\d+\/#q\d+-[qa]\d+$/);
      assert.equal(await page.locator('.go-on:visible').count(), 1);
      await visit(page, EVENT);
      await page.locator('.quiet a').click();
      assert.match(page.url(), /#q\d+-[qa]\d+$/);
    }));
});

describe('copying', () => {
  it('takes a selection as the edition has it', () =>
    onPage(UNIT, async (page) => {
      const [first = '', second = ''] = await idsOn(page);
      await page.evaluate(
        ([first = '', second = '']) => {
          const from = document.getElementById(first) as HTMLElement;
          const to = document.getElementById(second) as HTMLElement;
          getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
        },
        [first, second],
      );
      await press(page, 'Control+c');
      const texts = [await textOf(page, first, 'zh'), await textOf(page, second, 'zh')];
      assert.equal(await clipboard(page), texts.join(''));
    }));

  it('takes one column only where the selection began in one', () =>
    onPage(
      UNIT,
      async (page) => {
        const sides = page.locator('.answer .zh > .seg');
        const from = await sides.nth(0).boundingBox();
        const to = await sides.nth(2).boundingBox();
        assert.ok(from && to);
        await page.mouse.move(from.x + 2, from.y + 12);
        await page.mouse.down();
        await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
        await page.mouse.up();
        await press(page, 'Control+c');
        const copied = await clipboard(page);
        const [id = ''] = (await idsOn(page)).filter((one) => one.includes('-a'));
        assert.ok(copied.startsWith((await textOf(page, id, 'zh')).slice(0, 10)));
        assert.doesNotMatch(copied, /[A-Za-z]{3}/);
      },
      { viewport: { width: 1440, height: 900 } },
    ));

  for (const layout of LAYOUTS.slice(0, 4)) {
    it(`begins anew in the other column when it is pressed there, ${layout}`, () =>
      onPage(
        `${UNIT}?view=${layout}`,
        async (page) => {
          const headOf = (side: string, index: number) =>
            page
              .locator(`.answer .${side} > .seg`)
              .nth(index)
              .evaluate((one) => {
                if (one.getBoundingClientRect().y < 100)
                  one.scrollIntoView({ behavior: 'instant' });
                const [first] = one.getClientRects();
                return { x: first?.x ?? 0, y: first?.y ?? 0 };
              });
          const drag = async (side: 'zh' | 'en') => {
            const from = await headOf(side, 0);
            const to = await headOf(side, 2);
            await page.mouse.move(from.x + 20, from.y + 12);
            await page.mouse.down();
            await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
            await page.mouse.up();
            await press(page, 'Control+c');
            return clipboard(page);
          };
          const [id = ''] = (await idsOn(page)).filter((one) => one.includes('-a'));
          for (const side of ['zh', 'en', 'zh'] as const) {
            const copied = await drag(side);
            assert.ok(copied.includes((await textOf(page, id, side)).slice(5, 15)), copied);
            assert.doesNotMatch(copied, side === 'zh' ? /[a-z]{3}/ : /\p{Script=Han}/u);
          }
          const { x, y } = await headOf('en', 0);
          await page.mouse.dblclick(x + 60, y + 12);
          assert.match(await page.evaluate(() => `${getSelection()}`), /^\w+\s?$/);
          await press(page, 'Control+a', 'Control+c');
          assert.match(await clipboard(page), /\p{Script=Han}{5}[\s\S]*[a-z]{3}/u);
        },
        { viewport: { width: 1440, height: 900 } },
      ));
  }

  for (const only of ['zh', 'en']) {
    it(`moves nothing while a selection is drawn where ${only} stands alone`, () =>
      onPage(`${UNIT}?view=${only}`, async (page) => {
        const sides = page.locator(`.answer .${only} > .seg`);
        await sides.first().evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
        const [from, to] = await Promise.all([
          sides.first().boundingBox(),
          sides.nth(3).boundingBox(),
        ]);
        assert.ok(from && to);
        await page.mouse.move(from.x + 200, from.y + 12);
        await page.mouse.down();
        await page.mouse.move(from.x + 300, from.y + 12, { steps: 3 });
        await page.waitForTimeout(350);
        assert.equal(await page.locator('.beneath').count(), 0);
        assert.equal((await sides.nth(3).boundingBox())?.y, to.y);
        await page.mouse.up();
        await page.getByRole('group', { name: 'q02-a1' }).waitFor();
        await press(page, 'Control+c');
        const copied = await clipboard(page);
        assert.ok(copied && (await textOf(page, 'q02-a1', only as 'zh' | 'en')).includes(copied));
      }));
  }

  it('takes what is seen: English, and the Chinese in the place of what is hidden', () =>
    onPage(`${EVENT}?view=en`, async (page) => {
      await page.evaluate(() => localStorage.setItem('duidu.view', '{"hide-unofficial":true}'));
      await visit(page, `${EVENT}?view=en`);
      const own = (await page.locator('.pair:has(.en > .u) .zh > .seg').all()).slice(0, 6);
      const ids = await Promise.all(own.map((one) => one.getAttribute('id')));
      await page.evaluate(
        ([from = '', to = '']) => {
          const first = document.getElementById(from)?.closest('.pair')?.querySelector('.en');
          const last = document.getElementById(to) as HTMLElement;
          getSelection()?.setBaseAndExtent(first as Element, 0, last, last.childNodes.length);
        },
        ['q03-q1', ids.at(-1) ?? ''],
      );
      await press(page, 'Control+c');
      const copied = await clipboard(page);
      assert.ok(copied.includes(await textOf(page, 'q03-q1', 'en')));
      assert.ok(!copied.includes(await textOf(page, 'q03-q1', 'zh')));
      for (const id of ids) assert.ok(copied.includes(await textOf(page, id ?? '', 'zh')), `${id}`);
      assert.doesNotMatch(copied, /nofficial|^[\w ]*:$/m);
    }));

  it('says where published English follows unofficial', () =>
    onPage('2024-03-07/q03/', async (page) => {
      await page
        .locator('.pair:has(.en > .u + .seg:not(.u)) .en, .pair:has(.en > .seg:not(.u) + .u) .en')
        .first()
        .evaluate((paragraph) => {
          const [first] = paragraph.querySelectorAll('.seg:not(.u)');
          const own = paragraph.querySelector('.u') as Element;
          // Whatever the order in the edition.
          paragraph.prepend(own, ' ', first as Element, ' ');
          getSelection()?.selectAllChildren(paragraph);
        });
      await press(page, 'Control+c');
      assert.match(
        await clipboard(page),
        /\[Unofficial translation\] [^[]+ \[Published translation\] [^[]+$/,
      );
    }));

  it('takes names of speakers without stray blanks, and says of an unofficial heading what it is', () =>
    onPage('2024-03-07/q01/', async (page) => {
      await press(page, 'Control+a', 'Control+c');
      const copied = await clipboard(page);
      assert.match(copied, /^中央广播电视总台央视：首先请您/m);
      assert.match(copied, /^China Central Television: Could you/m);
      assert.match(copied, /^王毅：\S/m);
      assert.doesNotMatch(copied, / {2}/);
      assert.match(copied, /^\[Unofficial translation\] Breaking new ground/m);
    }));

  it('begins with the first sentence where none is in sight', () =>
    onPage(EVENT, async (page) => {
      const ids = await idsOn(page);
      const first = await textOf(page, ids[0] ?? '', 'zh');
      await press(page, 'y');
      await said(page, /Copied/);
      assert.ok((await clipboard(page)).startsWith(first));
      await press(page, 'Y');
      const dialog = page.getByRole('dialog');
      await dialog.locator('[name=scope]').selectOption('page');
      const preview = (await dialog.locator('pre').textContent()) ?? '';
      assert.ok(preview.includes(first));
      assert.ok(preview.includes(await textOf(page, ids.at(-1) ?? '', 'en')));
    }));

  it('cites no unofficial heading as if it were published, and none that is hidden', () =>
    onPage('2024-03-07/q01/#q01-a1', async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('duidu.copy', '{"tongues":"en","style":"chicago"}'),
      );
      await press(page, 'j', 'y');
      await said(page, /Copied/);
      assert.match(await clipboard(page), /“\[Unofficial translation\] Breaking new ground/);
      assert.doesNotMatch(await clipboard(page), /unofficial English/);
      await page.evaluate(() => localStorage.setItem('duidu.view', '{"hide-unofficial":true}'));
      await visit(page, '2024-03-07/q01/');
      await press(page, 'j', 'y');
      await said(page, /Copied/);
      assert.match(await clipboard(page), /Wang Yi, press conference/);
    }));

  it('says nothing of unofficial English where that is hidden', () =>
    onPage('2026-03-08/q04/', async (page) => {
      await page.evaluate(() => localStorage.setItem('duidu.view', '{"hide-unofficial":true}'));
      await visit(page, '2026-03-08/q04/');
      await press(page, 'j', 'y');
      await said(page, /Copied/);
      assert.doesNotMatch(await clipboard(page), /[Uu]nofficial/);
    }));

  it('copies no citation of a text that there is not', () =>
    onPage('2026-03-08/q04/', async (page) => {
      await page.evaluate(() => {
        localStorage.setItem('duidu.view', '{"hide-unofficial":true}');
        localStorage.setItem('duidu.copy', '{"tongues":"en"}');
      });
      await visit(page, '2026-03-08/q04/');
      await press(page, 'j', 'y');
      await said(page, /no text in this language/);
    }));

  it('writes a citation in the characters of the page', () =>
    onPage('zh-hant/2026-03-08/q04/', async (page) => {
      await page.evaluate(() => localStorage.setItem('duidu.copy', '{"tongues":"zh"}'));
      await press(page, 'j', 'y');
      await said(page, /已複製/);
      assert.match(await clipboard(page), /記者會第4問（q04-q1），對讀，http/);
    }));

  it('leaves tab-separated values a table', () =>
    onPage(UNIT, async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('duidu.copy', '{"shape":"tsv","style":"chicago"}'),
      );
      await press(page, 'j', 'y');
      await said(page, /Copied/);
      assert.match(await clipboard(page), /^[^\t\n]+\t[^\t\n]+\t(un|published)\w*$/);
    }));

  it('copies the current sentence in both languages with its citation and link', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j');
      const id = (await idsOn(page))[0] ?? '';
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await said(page, /Copied/);
      const copied = await clipboard(page);
      assert.ok(copied.startsWith(`${await textOf(page, id, 'zh')}\n`));
      assert.ok(copied.includes(await textOf(page, id, 'en')));
      assert.ok(copied.endsWith(`${site.address}${UNIT}#${id}`));
    }));

  it('copies a whole question in the form and style chosen, and remembers them', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j', 'Y');
      const dialog = page.getByRole('dialog');
      await dialog.locator('[name=scope]').selectOption('unit');
      await dialog.locator('[name=shape]').selectOption('table');
      await dialog.locator('[name=style]').selectOption('bibtex');
      const preview = await dialog.locator('pre').textContent();
      assert.deepEqual(await violations(page), []);
      await dialog.getByRole('button', { name: 'Copy' }).click();
      await said(page, /Copied/);
      assert.equal(await clipboard(page), preview);
      assert.match(preview ?? '', /^\| 中文 \| English \|\n\| --- \| --- \|\n/);
      assert.match(preview ?? '', /@misc\{duidu-2024-03-07-q02,\n {2}author = \{\{Wang Yi\}\}/);
      await visit(page, UNIT);
      await press(page, 'j', 'y');
      await said(page, /Copied/);
      assert.match(await clipboard(page), /^\| 中文[\s\S]*@misc/);
    }));

  it('has a button for each question on the page', () =>
    onPage(EVENT, async (page) => {
      await page.locator('#q02 .cite').click();
      const dialog = page.getByRole('dialog');
      assert.equal(await dialog.locator('[name=scope]').inputValue(), 'unit');
      const preview = (await dialog.locator('pre').textContent()) ?? '';
      const ids = (await idsOn(page)).filter((id) => id.startsWith('q02-'));
      assert.ok(preview.includes(await textOf(page, ids[0] ?? '', 'zh')));
      assert.ok(preview.includes(await textOf(page, ids.at(-1) ?? '', 'en')));
      assert.match(preview, /：.*\n.*: /);
    }));

  it('says of unofficial English that it is unofficial', () =>
    onPage('2026-03-08/q01/', async (page) => {
      const own = page.locator('.en > .seg.u').first();
      if ((await own.count()) === 0) return;
      await own.click();
      await press(page, 'y');
      await said(page, /Copied/);
      assert.match(await clipboard(page), /\[Unofficial translation\][\s\S]*unofficial English/);
      await own.evaluate((side) => getSelection()?.selectAllChildren(side));
      await press(page, 'Control+c');
      assert.match(await clipboard(page), /^\[Unofficial translation\] /);
    }));

  it('never takes pinyin along', () =>
    onPage(UNIT, async (page) => {
      const [first = ''] = await idsOn(page);
      const text = await textOf(page, first, 'zh');
      await press(page, 'i');
      await page.locator(`[id="${first}"] rt`).first().waitFor();
      assert.match(await page.locator(`[id="${first}"]`).innerText(), /[āáǎàēéěèīíǐìōóǒòūúǔù]/);
      await page
        .locator(`[id="${first}"]`)
        .evaluate((side) => getSelection()?.selectAllChildren(side));
      await press(page, 'Control+c');
      assert.equal(await clipboard(page), text);
      await press(page, 'i');
      assert.equal(await page.locator('ruby').count(), 0);
      assert.equal(await textOf(page, first, 'zh'), text);
    }));
});

describe('practice', () => {
  it('covers a language and uncovers it sentence by sentence', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'p');
      const open = page.locator('.en > .seg[data-open]');
      await page.locator('.en > .seg[aria-hidden]').first().waitFor();
      await press(page, 'Space', 'Space');
      await page.locator('.en > .seg').nth(3).click();
      assert.equal(await open.count(), 3);
      await visit(page, UNIT);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.cover), 'en');
      const colour = (seg: HTMLElement) => getComputedStyle(seg).color;
      const covered = await page.locator('.en > .seg').first().evaluate(colour);
      assert.equal(covered, 'rgba(0, 0, 0, 0)');
      await press(page, 'p', 'p');
      await page.waitForFunction(() => document.documentElement.dataset.cover === undefined);
      assert.equal(await page.locator('.seg[aria-hidden]').count(), 0);
    }));

  it('says so with the stops of the language of the page', () =>
    onPage(`zh-hans/${UNIT}`, async (page) => {
      await press(page, 'p');
      await said(page, /^英文已遮住。点击被遮的句子或按空格键，逐句揭开。$/);
    }));

  it('leaves the space bar to the page while nothing is covered', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'Space');
      await page.waitForFunction(() => scrollY > 0);
    }));
});

describe('speech', () => {
  it('is not offered where there is no voice', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j');
      await page.locator('segment-actions button').first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Listen' }).count(), 0);
    }));

  it('reads sentence by sentence, alternating, and the text follows', () =>
    onPage(UNIT, async (page) => {
      await page.addInitScript(speakToAnEar);
      await page.evaluate(() => localStorage.setItem('duidu.speech', '{"order":"both"}'));
      await visit(page, UNIT);
      const [first = '', second = ''] = await idsOn(page);
      await press(page, 'j');
      await page.getByRole('button', { name: 'Listen' }).click();
      await page.locator(`[id="${second}"][data-lit]`).waitFor();
      const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      const both = [await textOf(page, first, 'zh'), await textOf(page, first, 'en')];
      assert.deepEqual(heard.slice(0, 2), both);
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Stop' }).click();
      assert.equal(await page.locator('speech-bar').count(), 0);
    }));

  it('does not read English that is hidden', () =>
    onPage('2026-03-08/q04/', async (page) => {
      await page.addInitScript(speakToAnEar);
      await page.evaluate(() => {
        localStorage.setItem('duidu.speech', '{"order":"both"}');
        localStorage.setItem('duidu.view', '{"hide-unofficial":true}');
      });
      await visit(page, '2026-03-08/q04/');
      const [first = '', second = ''] = await idsOn(page);
      await press(page, 'j', 'r');
      const heard = await page.waitForFunction(() => {
        const { heard } = window as unknown as { heard: string[] };
        return heard.length >= 2 ? heard.slice(0, 2) : null;
      });
      const both = [await textOf(page, first, 'zh'), await textOf(page, second, 'zh')];
      assert.deepEqual(await heard.jsonValue(), both);
    }));
});

/** Puts an ear in the place of the voice: it hears each sentence in a moment. */
function speakToAnEar(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const voices = [{ lang: 'zh-CN' }, { lang: 'en-GB' }];
  let waiting = 0;
  const speech = {
    getVoices: () => voices,
    cancel: () => clearTimeout(waiting),
    speak: (spoken: { text: string; onend: () => void }) => {
      heard.push(spoken.text);
      waiting = window.setTimeout(() => spoken.onend(), 300);
    },
  };
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

describe('bookmarks and notes', () => {
  it('are kept, listed, saved as a file and read from one', () =>
    onPage(UNIT, async (page) => {
      const [first = '', second = ''] = await idsOn(page);
      await press(page, 'j', 'b');
      await page.locator(`[id="${first}"][data-kept]`).waitFor();
      await page.getByRole('button', { name: 'Bookmark', pressed: true }).waitFor();
      await press(page, 'j');
      await page.getByRole('button', { name: 'Bookmark', pressed: false }).waitFor();
      await press(page, 'n');
      await page.getByRole('dialog').locator('textarea').fill('<b>mind</b> the register');
      await page.getByRole('button', { name: 'Keep' }).click();
      await visit(page, UNIT);
      await page.locator(`[id="${second}"][data-kept]`).waitFor();
      await press(page, 'N');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      assert.equal(await dialog.locator('.kept > li').count(), 2);
      assert.equal(await dialog.locator('.kept b').count(), 0);
      assert.equal(await dialog.locator('.kept q').first().getAttribute('lang'), 'zh-Hans');
      assert.deepEqual(await violations(page), []);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save as a file' }).click(),
      ]);
      const file = await download.path();
      await dialog.getByRole('button', { name: 'Remove' }).first().click();
      await dialog.getByRole('button', { name: 'Remove' }).first().click();
      assert.equal(await page.locator('[data-kept]').count(), 0);
      await dialog.locator('[type=file]').setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"duidu": [[['),
      });
      await dialog.getByRole('status').filter({ hasText: 'no file of notes' }).waitFor();
      await dialog.locator('[type=file]').setInputFiles(file);
      await dialog.getByRole('status').filter({ hasText: '2 bookmarks' }).waitFor();
      assert.equal(await dialog.locator('.kept > li').count(), 2);
    }));
});

describe('small windows', () => {
  for (const path of [UNIT, `zh-hant/${UNIT}`]) {
    it(`hold every dialog and the bar of actions, ${path}`, () =>
      onPage(
        path,
        async (page) => {
          for (const key of ['N', 'Y', '?']) {
            await press(page, key);
            const dialog = page.getByRole('dialog');
            await dialog.waitFor();
            const cut = await dialog.evaluate((one) => {
              const { left, right } = one.getBoundingClientRect();
              const isCut = (part: Element) => {
                const box = part.getBoundingClientRect();
                return box.left < left || box.right > right;
              };
              const parts = [...one.querySelectorAll('select,button,input,label,pre,q')];
              return [
                one.scrollTop,
                parts.filter((part) => part.checkVisibility() && isCut(part)).length,
              ];
            });
            assert.deepEqual(cut, [0, 0], key);
            await press(page, 'Escape');
            await dialog.waitFor({ state: 'detached' });
          }
          await press(page, 'j');
          const actions = page.locator('segment-actions').locator('button,a');
          await actions.first().waitFor();
          const boxes = await actions.evaluateAll((all) =>
            all.map((one) => {
              const { left, right, top } = one.getBoundingClientRect();
              return { left, right, top };
            }),
          );
          const away = boxes.at(-1);
          for (const { right, top } of boxes.slice(0, -1)) {
            assert.ok(right <= 320 && away && (top < away.top || right <= away.left));
          }
        },
        { viewport: { width: 320, height: 568 } },
      ));
  }

  it('do not move under a finger on a sentence whose head is out of sight', () =>
    onPage(
      UNIT,
      async (page) => {
        const long = await page.locator('.zh > .seg').evaluateAll((all) => {
          const heights = all.map((one) => one.getBoundingClientRect().height);
          return heights.indexOf(Math.max(...heights));
        });
        const sentence = page.locator('.zh > .seg').nth(long);
        await sentence.evaluate((one) => scrollBy(0, one.getBoundingClientRect().bottom - 160));
        const before = await page.evaluate(() => scrollY);
        const box = await sentence.boundingBox();
        assert.ok(box && box.y < 0);
        await page.touchscreen.tap(box.x + 40, 120);
        await page.locator('segment-actions button').first().waitFor();
        assert.equal(await page.evaluate(() => scrollY), before);
        assert.equal(await sentence.getAttribute('data-lit'), '');
      },
      { hasTouch: true, viewport: { width: 320, height: 568 } },
    ));
});

describe('keys and menus', () => {
  it('are told on ?, and can be put off', () =>
    onPage(UNIT, async (page) => {
      await press(page, '?');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      assert.deepEqual(await violations(page), []);
      await dialog.getByRole('checkbox').uncheck();
      await press(page, 'Escape', 'j');
      assert.deepEqual(await lit(page), []);
    }));

  it('turn to the next question and to the contents', () =>
    onPage(UNIT, async (page) => {
      await press(page, ']');
      await page.waitForURL('**/q03/');
      await press(page, '[');
      await page.waitForURL('**/q02/');
      await press(page, 'c');
      await page.waitForURL(`**/${EVENT}#contents`);
    }));

  it('reach the actions of a sentence with Enter, and come back with Escape', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j', 'Enter');
      const inside = () => document.activeElement?.closest('segment-actions') !== null;
      await page.waitForFunction(inside);
      assert.deepEqual(await violations(page), []);
      await press(page, 'Escape');
      assert.equal(await page.evaluate(() => document.activeElement?.className), 'seg');
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`open a menu of tools that is accessible, ${colorScheme}`, () =>
      onPage(
        `zh-hant/${UNIT}`,
        async (page) => {
          await page.locator('.tools > summary').click();
          await page.locator('.tools form').waitFor();
          assert.deepEqual(await violations(page), []);
          assert.doesNotMatch(await page.locator('.tools form').innerText(), /[A-Za-z]{3}/);
        },
        { colorScheme, viewport: { width: 390, height: 844 } },
      ));
  }

  it('do nothing without their script: the menu of tools is not seen', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address + UNIT);
    assert.equal(await page.locator('.tools').isVisible(), false);
    assert.equal(await page.locator('.zh > .seg').first().isVisible(), true);
    await context.close();
  });
});

describe('paper', () => {
  it('bears the text and none of the tools', () =>
    onPage(UNIT, async (page) => {
      await press(page, 'j');
      await page.locator('segment-actions button').first().waitFor();
      const pdf = await page.pdf({ format: 'A4' });
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('segment-actions').isVisible(), false);
      assert.equal(await page.locator('.tools').isVisible(), false);
      const decoration = (seg: HTMLElement) => getComputedStyle(seg).textDecorationLine;
      assert.equal(await page.locator('.zh > [data-lit]').evaluate(decoration), 'none');
    }));

  it('bears a conference in one run, each question beginning under the one before', () =>
    onPage(EVENT, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.unit .cite:visible').count(), 0);
      assert.equal(await page.locator('.unit .legend:visible').count(), 1);
      const breaks = await page
        .locator('.unit')
        .evaluateAll((all) => all.map((unit) => getComputedStyle(unit).breakBefore));
      assert.deepEqual(new Set(breaks), new Set(['auto']));
    }));
});
