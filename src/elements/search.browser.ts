import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readerWordsFor } from '../interface/reader-words.ts';
import { citeBibtex } from './cite/bibtex.ts';
import { citeChicago } from './cite/chicago.ts';
import type { Cited } from './cite/cited.ts';
import { citeGbt7714 } from './cite/gbt7714.ts';
import { citePlain } from './cite/plain.ts';
import { openSite, type OpenedSite } from '../../scripts/browser.ts';

let site: OpenedSite;
let page: Page;

before(async () => {
  site = await openSite();
  page = await site.browser.newPage();
});
after(() => site.close());

const results = '#results > li.result';

/** Opens the search page with a query, and waits until it is answered. */
async function open(query: string, path = 'search/'): Promise<void> {
  await page.goto(`${site.address}${path}?${query}`);
  await page.waitForSelector('#results[data-state]');
}

const ask = (text: string, path?: string) => open(`q=${encodeURIComponent(text)}`, path);

describe('the search page', () => {
  it('answers ?q= with results that lead to segments', async () => {
    await ask('霸权');
    const links = await page
      .locator('#results a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(links.length > 0);
    for (const link of links) assert.match(link ?? '', /\/q\d+\/#q\d+-[qa]\d+$/);
    const target = await page.request.get(new URL(links[0] ?? '', site.address).href);
    assert.ok((await target.text()).includes(`id="${links[0]?.split('#')[1]}"`));
  });

  it('marks what was sought, in either script', async () => {
    await ask('霸權', 'zh-hant/search/');
    assert.equal(await page.locator('#results mark').first().textContent(), '霸權');
    assert.equal((await page.locator('#results [lang=zh-Hant] mark').count()) > 0, true);
  });

  it('says that nothing was found, and why', async () => {
    await ask('饕餮魍魉');
    assert.equal(await page.locator('#results').getAttribute('data-state'), 'empty');
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /Nothing found/);
    assert.equal(await page.locator('#results a').count(), 0);
  });

  it('shows what is near to a misspelt word, and says so', async () => {
    await ask('dingpanxing');
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /定盘星/);
    assert.equal((await page.locator(results).count()) > 0, true);
  });

  it('searches while one types, and Enter puts it into the history', async () => {
    await open('q=霸权');
    await page.fill('#q', '中国');
    await page.press('#q', 'Enter');
    await page.waitForURL(/q=%E4%B8%AD%E5%9B%BD/);
    await page.goBack();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#q')?.value === '霸权',
    );
    await page.waitForSelector('#results mark');
    assert.equal(await page.locator('#results mark').first().textContent(), '霸权');
  });

  it('is walked with the arrow keys', async () => {
    await ask('中国');
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    assert.match(first ?? '', /#q\d+-/);
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
  });

  it('shows more, and moves on to the first new result', async () => {
    await ask('中国');
    const before = await page.locator(results).count();
    await page.click('.more');
    await page.waitForFunction(
      (n) => document.querySelectorAll('#results > li').length > n,
      before,
    );
    const focused = await page.evaluate(() => {
      const item = document.activeElement?.closest('li.result');
      return item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
    });
    assert.equal(focused, before);
  });

  it('comes back to the place that was left', async () => {
    await ask('中国');
    await page.click('.more');
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length > 10);
    const link = page.locator(`${results}:nth-child(12) a.at`).first();
    const href = await link.getAttribute('href');
    await link.click();
    await page.waitForURL((url) => url.pathname !== '/search/');
    await page.goBack();
    await page.waitForFunction(
      (followed) => document.activeElement?.getAttribute('href') === followed,
      href,
    );
    assert.ok((await page.evaluate(() => scrollY)) > 200);
  });

  it('narrows by a filter and keeps it in the address', async () => {
    await ask('中国');
    await page.getByRole('button', { name: /^2024/ }).click();
    await page.waitForURL(/year%3A2024/);
    const links = await page
      .locator('#results a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(links.length > 0 && links.every((link) => link?.includes('/2024-')));
  });

  it('leads straight to an address that is typed', async () => {
    await page.goto(`${site.address}search/`);
    await page.fill('#q', '2024-03-07/q02');
    await page.press('#q', 'Enter');
    await page.waitForURL(/2024-03-07\/q02\//);
  });

  it('leads straight to the place that an address or citation in ?q= names', async () => {
    const url = 'https://duidu.example/2024-03-07/q02/#q02-a2..a3';
    const cited: Cited = {
      language: 'en',
      speaker: 'Wang Yi',
      asker: 'Russia Today',
      heading: 'On Russia',
      event: '2024-03-07',
      date: '2024-03-07',
      unit: 'q02',
      segments: 'q02-a2..a3',
      url,
      accessed: '2026-11-03',
      isUnofficial: true,
    };
    const words = readerWordsFor('zh-Hant').cited;
    const styles = [citePlain, citeChicago, citeGbt7714, citeBibtex];
    const citations = (['en', 'zh'] as const).flatMap((language) =>
      styles.map((cite) => cite({ ...cited, language }, words)),
    );
    for (const text of [url, ...citations]) {
      await page.goto(`${site.address}zh-hans/search/?q=${encodeURIComponent(text)}`);
      await page.waitForURL(/\/zh-hans\/2024-03-07\/q02\/#q02-a2\.\.a3$/);
    }
    await page.goto(`${site.address}search/?q=${encodeURIComponent('2024-03-07/q01')}`);
    await page.waitForURL(/\/2024-03-07\/q01\/$/);
    const whole = { unit: null, segments: null, url: 'https://duidu.example/zh-hant/2024-03-07/' };
    const conference = citePlain({ ...cited, ...whole }, words);
    await page.goto(`${site.address}search/?q=${encodeURIComponent(conference)}`);
    await page.waitForURL(/\/2024-03-07\/$/);
  });

  it('is not in the way back from a place it led to', async () => {
    await page.goto(`${site.address}about/`);
    await page.goto(`${site.address}search/?q=2024-03-07%2Fq02`);
    await page.waitForURL(/\/q02\/$/);
    await page.goBack();
    await page.waitForURL(/\/about\/$/);
    await ask('霸权');
    await page.fill('#q', '2024-03-07#q02-a1');
    await page.press('#q', 'Enter');
    await page.waitForURL(/\/q02\/#q02-a1$/);
    await page.goBack();
    await page.waitForSelector(results);
    assert.match(page.url(), /search\/\?q=/);
  });

  it('lists the places of a bare id that conferences share, the latest first', async () => {
    await ask('q02-a2');
    const links = await page
      .locator('#results h2 a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(links.length > 1 && links.every((link) => link?.endsWith('/q02/#q02-a2')));
    assert.deepEqual(links, links.toSorted().reverse());
    assert.match(page.url(), /search\/\?q=q02-a2$/);
  });

  it('is called after what is asked, in every language', async () => {
    const titles = {
      'search/': '霸权 · Search · Duidu',
      'zh-hans/search/': '霸权 · 搜索 · 对读',
      'zh-hant/search/': '霸权 · 搜尋 · 對讀',
    };
    for (const [path, title] of Object.entries(titles)) {
      await ask('霸权', path);
      assert.equal(await page.title(), title);
    }
    await page.fill('#q', '');
    await page.waitForFunction(() => document.title === '搜尋 · 對讀');
    await page.fill('#q', 'Cold War');
    await page.waitForFunction(() => document.title === 'Cold War · 搜尋 · 對讀');
  });

  it('takes / as the way to the box', async () => {
    await ask('霸权');
    await page.locator('#results a').first().focus();
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
    assert.equal(await page.inputValue('#q'), '霸权');
  });

  it('lists a concordance', async () => {
    await open(`q=${encodeURIComponent('霸权')}&view=lines&by=right`);
    const words = await page.locator('#results .line mark').allTextContents();
    assert.ok(words.length > 0 && words.every((word) => word === '霸权'));
  });

  it('shows passages where no keyword can stand in the middle of a line', async () => {
    await open(`q=${encodeURIComponent('asker:cgtn')}&view=lines`);
    assert.equal(await page.locator(results).count(), 1);
    await open(`q=${encodeURIComponent('year:2026')}&view=lines`);
    assert.equal(await page.locator(results).count(), 10);
    assert.equal(await page.locator('.more').isVisible(), true);
  });

  it('names what it shows instead as the texts of the page have it', async () => {
    await ask('dingpanxing', 'zh-hant/search/');
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /「定盤星」/);
  });

  it('finds something for every example of how to ask', async () => {
    await page.goto(`${site.address}search/`);
    const texts = await page.locator('.help dt a').allTextContents();
    const examples = texts.map((text) => text.trim());
    assert.ok(examples.length > 5);
    for (const example of examples.filter((text) => !/^\d{4}-/.test(text))) {
      await ask(example);
      assert.ok((await page.locator(results).count()) > 0, example);
    }
  });

  it('says that filters hide what is sought, and looks without them', async () => {
    await ask('霸权 year:2025');
    assert.match((await page.locator('#results').textContent()) ?? '', /filters/);
    await page.locator('#results .nothing button').first().click();
    await page.waitForSelector(results);
    assert.equal(await page.inputValue('#q'), '霸权');
  });

  it('cuts the lines of a concordance between characters and words', async () => {
    for (const [text, isWhole] of [
      ['中国', /^\p{Script=Han}/u],
      ['principle', /^\s?[A-Za-z]+/],
    ] as const) {
      await open(`q=${encodeURIComponent(text)}&view=lines`);
      const cut = await page.locator('.line > p:first-child').evaluateAll((lines) =>
        lines.map((line) => {
          const right = line.querySelector('.right')!;
          const range = document.createRange();
          range.selectNodeContents(right);
          const { top, bottom } = right.getBoundingClientRect();
          const inSight = [...range.getClientRects()].filter(
            (box) => (box.top + box.bottom) / 2 > top && (box.top + box.bottom) / 2 < bottom,
          );
          const box = right.getBoundingClientRect();
          return {
            overflow: inSight.some((one) => one.right > box.right + 1 && one.width > 0),
            style: getComputedStyle(line.querySelector('.left')!).textOverflow,
            left: line.querySelector('.left')?.textContent ?? '',
          };
        }),
      );
      assert.ok(cut.length > 0);
      for (const { overflow, style } of cut) {
        assert.equal(overflow, false);
        assert.equal(style, 'ellipsis');
      }
      assert.ok(cut.some(({ left }) => isWhole.test(left)));
    }
  });

  it('marks the counterpart of a set phrase, in either script', async () => {
    for (const [text, path] of [
      ['人类命运共同体', 'search/'],
      ['人類命運共同體', 'zh-hant/search/'],
    ] as const) {
      await ask(text, path);
      const marks = await page.locator('#results [lang=en] mark.counterpart').allTextContents();
      assert.ok(
        marks.some((mark) => /shared future/i.test(mark)),
        path,
      );
    }
  });

  it('says of what is only printed by a source that it is not in the text, and where it is', async () => {
    await ask('宽广的天平情怀');
    const place = page.locator('#results .printed').first();
    assert.equal(await place.locator('mark').textContent(), '宽广的天平情怀');
    assert.match((await place.textContent()) ?? '', /Not in the text/);
    const source = await place.locator('.none a').getAttribute('href');
    assert.match(source ?? '', /\/sources\/2026-peoples-daily\/$/);
  });

  it('stays within the policy of content and raises no error', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    for (const query of ['中国', 'sovereinty', '饕餮']) await ask(query);
    assert.deepEqual(errors, []);
  });

  it('fetches at most 60 kB before the first result', async () => {
    const context = await site.browser.newContext();
    const fresh = await context.newPage();
    let bytes = 0;
    const reading: Promise<void>[] = [];
    fresh.on('response', (response) => {
      reading.push(response.body().then((body) => void (bytes += brotliCompressSync(body).length)));
    });
    await fresh.goto(`${site.address}search/?q=${encodeURIComponent('霸权')}`);
    await fresh.waitForSelector(results);
    await Promise.all(reading);
    await context.close();
    assert.ok(bytes < 60_000, `${bytes} bytes`);
  });

  it('says without script where to read', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.address}search/`);
    assert.ok((await plain.locator('noscript a').count()) > 0);
    await context.close();
  });
});
