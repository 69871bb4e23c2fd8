import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openSite, type OpenedSite } from '../scripts/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const KINDS = {
  home: '',
  event: '2024-03-07/',
  question: '2024-03-07/q01/#q01-a3',
  'question without English': '2026-03-08/q04/',
  'question in Traditional characters': 'zh-hant/2024-03-07/q03/',
  sources: 'sources/',
  source: 'sources/2024-peoples-daily/#L9',
  outlets: 'outlets/',
  outlet: 'outlets/cctv/',
  terms: 'terms/',
  term: 'terms/new-era/',
  search: 'search/',
  data: 'data/',
  about: 'about/',
  'about the edition': 'zh-hans/about/edition/',
  'no such page': 'nothing/here/',
};
const IN_ONE_LANGUAGE = {
  'event in Chinese only': '2024-03-07/?view=zh',
  'question in English only': '2024-03-07/q02/?view=en',
};
const BASE = process.env.BASE ?? '/';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const LAYOUTS = ['side', 'columns', 'sentences', 'paragraphs', 'zh', 'en'];

let site: OpenedSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Opens a page in a context of its own and closes that when the look is over. */
async function look(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.address + path);
  try {
    await use(page);
  } finally {
    await context.close();
  }
}

const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.evaluate(
    ([name, value]) => {
      const input = document.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
      input!.checked = true;
    },
    [name, value],
  );

describe('axe finds nothing to complain of', () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [PHONE, DESK]) {
        test(`${kind}, ${colorScheme}, ${viewport.width} pixels`, async () => {
          await look(path, { colorScheme, viewport, bypassCSP: true }, async (page) => {
            assert.deepEqual(await violations(page), []);
          });
        });
      }
    }
  }

  for (const layout of LAYOUTS) {
    test(`question set as ${layout}, with every reading`, async () => {
      await look(KINDS.question, { viewport: DESK, bypassCSP: true }, async (page) => {
        await choose(page, 'layout', layout);
        await choose(page, 'notes', 'all');
        assert.deepEqual(await violations(page), []);
      });
    });
  }
});

test('nothing is asked of any other site, and nothing breaks the policy', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) {
      faults.push(request.url());
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  for (const [kind, path] of Object.entries(KINDS)) {
    if (kind !== 'no such page') await page.goto(site.address + path);
  }
  await context.close();
  assert.deepEqual(faults, []);
});

describe('with scripts off', () => {
  const off = { javaScriptEnabled: false };

  test('a question is complete, and each sentence stands level with its English', async () => {
    await look('2024-03-07/q02/', { ...off, viewport: DESK }, async (page) => {
      const zh = await page.locator('#q02-a1').boundingBox();
      const en = await page.locator('.passage.answer .en .seg').first().boundingBox();
      assert.ok(zh && en);
      assert.ok(Math.abs(zh.y - en.y) < 6, 'the first lines stand level');
      assert.ok(en.x > zh.x + zh.width, 'English stands to the right');
    });
  });

  test('on a phone the English stands under its sentence', async () => {
    await look('2024-03-07/q02/', { ...off, viewport: PHONE }, async (page) => {
      const [first, second] = await Promise.all([
        page.locator('#q02-q1').boundingBox(),
        page.locator('#q02-q2').boundingBox(),
      ]);
      const en = await page.locator('.passage.question .en .seg').first().boundingBox();
      assert.ok(first && second && en);
      assert.ok(en.y > first.y && en.y < second.y);
    });
  });

  test('a chosen layout takes effect', async () => {
    await look('2024-03-07/q02/', { ...off, viewport: DESK }, async (page) => {
      await page.locator('.view:has([name=layout]) > summary').click();
      await page.locator('[name=layout][value=zh]').check();
      assert.equal(await page.locator('.en .seg').first().isVisible(), false);
      await page.locator('[name=layout][value=en]').check();
      assert.equal(await page.locator('.zh .seg').first().isVisible(), false);
      assert.equal(await page.locator('.en .seg').first().isVisible(), true);
    });
  });

  test('dark can be chosen against the system', async () => {
    await look('', { ...off, colorScheme: 'light' }, async (page) => {
      await page.locator('[name=theme][value=dark]').check();
      const colour = await page
        .locator('html')
        .evaluate((html) => getComputedStyle(html).colorScheme);
      assert.equal(colour, 'dark');
    });
  });

  test('the search box leads to the search page with the words in the address', async () => {
    await look('', off, async (page) => {
      await page.locator('[name=q]').fill('多边主义');
      await page.locator('[name=q]').press('Enter');
      assert.match(decodeURIComponent(page.url()), /search\/\?q=多边主义$/);
    });
  });
});

describe('an addressed sentence', () => {
  for (const viewport of [PHONE, DESK]) {
    test(`is clear of the bar and marked by more than colour, at ${viewport.width} pixels`, async () => {
      await look('2024-03-07/q02/#q02-a5', { viewport }, async (page) => {
        const segment = page.locator('#q02-a5');
        const bar = await page.locator('.bar').boundingBox();
        const box = await segment.boundingBox();
        assert.ok(bar && box);
        assert.ok(box.y >= bar.y + bar.height, 'clear of the bar');
        assert.ok(box.y < viewport.height, 'in sight');
        const style = await segment.evaluate((element) => getComputedStyle(element).boxShadow);
        assert.notEqual(style, 'none');
      });
    });
  }

  test('is found on the page of the whole conference', async () => {
    await look('2024-03-07/#q03-a1', { viewport: DESK }, async (page) => {
      await page.waitForFunction(() => {
        const { y } = document.getElementById('q03-a1')!.getBoundingClientRect();
        return y >= 0 && y < innerHeight;
      });
    });
  });

  test('lights its counterpart in every layout', async () => {
    await look('2024-03-07/q02/#q02-q2', { viewport: DESK }, async (page) => {
      for (const layout of LAYOUTS.filter((name) => name !== 'zh')) {
        await choose(page, 'layout', layout);
        const english = page.locator('.passage.question .en .seg').nth(1);
        const line = await english.evaluate(
          (element) => getComputedStyle(element).textDecorationLine,
        );
        assert.equal(line, 'underline', layout);
      }
    });
  });
});

describe('with the colours of the system', () => {
  for (const kind of ['event', 'question', 'source', 'term'] as const) {
    test(`axe finds nothing to complain of: ${kind}`, async () => {
      await look(KINDS[kind], { forcedColors: 'active', bypassCSP: true }, async (page) => {
        assert.deepEqual(await violations(page), []);
      });
    });
  }

  test('an addressed sentence and a lit counterpart are marked by lines', async () => {
    await look(KINDS.question, { forcedColors: 'active', viewport: DESK }, async (page) => {
      const target = page.locator('#q01-a3');
      const outline = await target.evaluate((seg) => getComputedStyle(seg).outlineStyle);
      assert.equal(outline, 'solid');
      await page.locator('#q01-a5').hover();
      const lines = await page
        .locator('.passage.answer .en > .seg')
        .evaluateAll((all) => all.map((seg) => getComputedStyle(seg).textDecorationLine));
      assert.equal(lines.filter((line) => line === 'underline').length, 2);
    });
  });
});

test('a page comes in by a transition, but not for who asked for less motion', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await look('about/', { reducedMotion }, async (page) => {
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          Object.assign(window, { moves: event.viewTransition !== null });
        });
      });
      await page.goto(site.address);
      await page.locator('.contents a').first().click();
      await page.waitForURL(/q\d+\/$/);
      const moves = await page.waitForFunction(() => 'moves' in window && { is: window.moves });
      assert.deepEqual(await moves.jsonValue(), { is: reducedMotion === 'no-preference' });
    });
  }
});

test('what a paragraph says is the text of its segments and nothing else', async () => {
  await look('2024-03-07/q02/', { viewport: DESK }, async (page) => {
    await choose(page, 'layout', 'zh');
    const text = await page.evaluate(() => {
      const paragraph = document.querySelector('.passage.question .zh')!;
      getSelection()!.selectAllChildren(paragraph);
      return getSelection()!
        .toString()
        .replace(/^今日俄罗斯国际通讯社\s*/, '');
    });
    assert.match(text, /^今年是俄中建交75周年。这些年来，/);
  });
});

test('a correction of a label has its sign at the label, and leads to its note and back', async () => {
  await look('2024-03-07/q01/', { viewport: DESK }, async (page) => {
    const sign = page.locator('.zh > .who > .sign').first();
    assert.equal(await page.locator('#q01-q1 .sign').count(), 0);
    const note = await sign.getAttribute('href');
    await sign.click();
    assert.match((await page.locator(`${note}`).textContent()) ?? '', /中央广播电视台总台央视记者/);
    await page.locator(`${note} .to`).click();
    assert.equal(new URL(page.url()).hash, `#${await sign.getAttribute('id')}`);
  });
});

test('the list of readings names the signs that stand in the text, and no others', async () => {
  await look('2024-03-07/q01/', { viewport: PHONE }, async (page) => {
    const signs = (place: string) => page.locator(`${place}:visible`).allTextContents();
    for (const value of ['main', 'all']) {
      await choose(page, 'notes', value);
      const named = (await signs('.notes summary b')).map((sign) => sign.trim());
      assert.deepEqual(named.toSorted(), (await signs('.sign')).toSorted(), value);
    }
  });
});

test('the title of a page says that an unofficial heading is one', async () => {
  await look('2026-03-08/q04/', {}, async (page) => {
    assert.match(await page.title(), /^Unofficial: \S/);
    await page.goto(`${site.address}zh-hans/2026-03-08/q04/`);
    assert.doesNotMatch(await page.title(), /nofficial|非官方/);
  });
});

test('to go to the bar by key moves nothing, in mid-page', async () => {
  await look('2024-03-07/q01/', { viewport: DESK }, async (page) => {
    await page.evaluate(() => scrollTo(0, 1500));
    for (const place of ['.bar .up', '.view:has([name=layout]) > summary']) {
      await page.locator(place).evaluate((element: HTMLElement) => element.focus());
      assert.equal(await page.evaluate(() => scrollY), 1500);
    }
  });
});

test('English alone, with the unofficial hidden, leaves the Chinese to read', async () => {
  await look('2026-03-08/q04/?view=en', { viewport: DESK }, async (page) => {
    assert.equal(await page.locator('.zh .seg:visible').count(), 0);
    await page.locator('.view:has([name=layout]) > summary').click();
    await page.locator('[name=hide-unofficial]').check();
    assert.equal(await page.locator('.en .seg:visible').count(), 0);
    assert.notEqual(await page.locator('.zh .seg:visible').count(), 0);
  });
});

test('no line begins with a sign of a note or ends with the number of a sentence', async () => {
  for (const viewport of [PHONE, DESK]) {
    await look('2026-03-08/q01/?view=zh', { viewport }, async (page) => {
      await page.locator('[name=notes][value=all]').evaluate((input: HTMLElement) => input.click());
      const broken = await page.evaluate(() => {
        const boxOf = (node: Node, at: number): DOMRect => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const textBefore = (sign: Element): Node | null => {
          const before = sign.previousSibling;
          return before?.nodeType === Node.TEXT_NODE ? before : (before?.lastChild ?? null);
        };
        const parted = [...document.querySelectorAll('.zh .sign')].filter((sign) => {
          const text = textBefore(sign);
          const length = text?.textContent?.length ?? 0;
          if (!text || length === 0 || sign.getClientRects().length === 0) return false;
          return sign.getBoundingClientRect().left < boxOf(text, length - 1).left;
        });
        const alone = [...document.querySelectorAll('.zh .n')].filter((number) => {
          const text = number.nextSibling;
          if (text?.nodeType !== Node.TEXT_NODE) return false;
          return boxOf(text, 0).left < number.getBoundingClientRect().left;
        });
        return [...parted, ...alone].map((element) => element.outerHTML);
      });
      assert.deepEqual(broken, [], `${viewport.width} pixels`);
    });
  }
});

test('everything that can be reached by key shows that it is', async () => {
  await look('2024-03-07/q02/', { viewport: DESK }, async (page) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth, textDecorationLine } = getComputedStyle(element);
        const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        // A sentence is lit and underlined, and its counterpart with it.
        return element === document.body || isOutlined || textDecorationLine.includes('underline');
      });
      assert.ok(shown, `step ${step}`);
    }
  });
});

test('the first key leads past the head of the page', async () => {
  await look('2024-03-07/q02/', { viewport: DESK }, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#main$/);
  });
});

describe('nothing stands beyond the edge', () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}, at 320 pixels and with letters of double size`, async () => {
      await look(path, { viewport: { width: 320, height: 640 } }, async (page) => {
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok((await overflow()) <= 0, 'at 320 pixels');
        await page.setViewportSize({ width: 640, height: 640 });
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        assert.ok((await overflow()) <= 0, 'at 200 %');
      });
    });
  }
});

describe('unofficial English is hidden, once chosen, on every page', () => {
  const shown = (page: Page) => page.locator('.u:visible').count();

  test('from the home page to a question, a term and the search', async () => {
    await look('', {}, async (page) => {
      assert.notEqual(await shown(page), 0);
      await page.locator('[name=hide-unofficial]').check();
      assert.equal(await shown(page), 0);
      for (const path of [
        '2026-03-08/',
        '2026-03-08/q04/',
        'terms/national-sovereignty/',
        'outlets/cctv/',
      ]) {
        await page.goto(site.address + path);
        assert.equal(await shown(page), 0, path);
      }
      await page.goto(`${site.address}search/?q=主权`);
      await page.locator('.found').first().waitFor();
      assert.equal(await shown(page), 0);
      await page.locator('[name=hide-unofficial]').uncheck();
      assert.notEqual(await shown(page), 0);
      await page.goto(`${site.address}2026-03-08/q04/`);
      assert.notEqual(await shown(page), 0);
    });
  });

  test('from a question to the home page', async () => {
    await look('2026-03-08/q04/', {}, async (page) => {
      await page.locator('.view:has([name=hide-unofficial]) > summary').click();
      await page.locator('[name=hide-unofficial]').check();
      await page.goto(site.address);
      assert.equal(await shown(page), 0);
      assert.equal(await page.locator('[name=hide-unofficial]').isChecked(), true);
    });
  });

  test('without script, on the page', async () => {
    await look('', { javaScriptEnabled: false }, async (page) => {
      await page.locator('[name=hide-unofficial]').check();
      assert.equal(await shown(page), 0);
    });
  });
});

describe('nothing shifts while a page arrives in small pieces', () => {
  let slow: Server;
  before(async () => {
    slow = createServer((request, response) => {
      inPieces(`${request.url}`, response).catch((error: unknown) =>
        response.destroy(error as Error),
      );
    });
    await once(slow.listen(0, '127.0.0.1'), 'listening');
  });
  after(() => slow.close());

  for (const [kind, path] of [...Object.entries(KINDS), ...Object.entries(IN_ONE_LANGUAGE)]) {
    test(kind, async () => {
      for (const viewport of [PHONE, DESK]) {
        await look('about/', { viewport }, async (page) => {
          await page.addInitScript(countShifts);
          await page.goto(`http://127.0.0.1:${(slow.address() as AddressInfo).port}${BASE}${path}`);
          await page.waitForTimeout(200);
          const shifts = await page.evaluate(() => (window as unknown as Shifts).shifts);
          assert.deepEqual(shifts, [], `${viewport.width} pixels`);
        });
      }
    });
  }

  /** Answers as the site does, but a page comes in some thirty pieces, a moment between them. */
  async function inPieces(address: string, response: ServerResponse): Promise<void> {
    const whole = await fetch(new URL(address, site.address));
    const bytes = Buffer.from(await whole.arrayBuffer());
    const type = whole.headers.get('content-type') ?? '';
    response.writeHead(whole.status, { 'content-type': type });
    const step = type.startsWith('text/html') ? Math.max(2000, bytes.length / 30) : bytes.length;
    for (let at = 0; at < bytes.length; at += step) {
      response.write(bytes.subarray(at, at + step));
      await setTimeout(15);
    }
    response.end();
  }
});

/** What moved on a page without being asked to: the element, and how much by the measure of the browser. */
interface Shifts {
  shifts: string[];
}

function countShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      const node = sources[0]?.node;
      shifts.push(
        `${value} ${node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName}`,
      );
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() => {
    const axe = (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe;
    return axe.run();
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160) ?? ''}`,
  );
}

/** The part of axe's answer that is read here. */
interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}
