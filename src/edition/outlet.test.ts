import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { foldTable } from '../text/fold-table.ts';
import { outletFor, Outlets } from './outlet.ts';

const LIST = new URL('../../content/outlets.yml', import.meta.url);
const outlets = Outlets.parse(parse(readFileSync(LIST, 'utf8')));
const table = foldTable(outlets.flatMap(({ zh, aliases }) => [zh, ...aliases]));

test('every asker of the two conferences is known, in both languages', () => {
  for (const [name, slug, english] of [
    ['中央广播电视总台央视记者', 'cctv', 'China Central Television'],
    ['今日俄罗斯国际通讯社记者', 'rossiya-segodnya', 'Rossiia Segodnya'],
    ['《人民日报》记者', 'peoples-daily', "People's Daily"],
    ['俄罗斯卫星通讯社', 'sputnik', 'Sputnik'],
    ['深圳卫视', 'shenzhen-tv', 'Shenzhen TV'],
    ['凤凰卫视', 'phoenix-tv', 'Phoenix TV'],
    ['亚洲新闻台', 'channel-newsasia', 'Channel NewsAsia'],
    ['巴基斯坦联合通讯社', 'associated-press-of-pakistan', 'Associated Press of Pakistan'],
    ['美国有线电视新闻网', 'cnn', 'CNN'],
    ['中新社', 'china-news-service', 'China News Service'],
    ['《中国日报》', 'china-daily', 'China Daily'],
    ['埃菲社', 'efe', 'EFE'],
    ['CGTN', 'cgtn', 'CGTN'],
    ['美国全国广播公司', 'nbc', 'NBC News'],
    ['真实巴西媒体集团', 'zhenshi-baxi', null],
    ['新华社', 'xinhua', 'Xinhua News Agency'],
  ] as const) {
    const outlet = outletFor(name, outlets);
    assert.equal(outlet?.slug, slug, name);
    assert.equal(outlet?.en, english, name);
  }
});

test('aliases, either language, case, width, quotes and either script are forgiven', () => {
  for (const [name, slug] of [
    ['央视', 'cctv'],
    ['People’s Daily', 'peoples-daily'],
    ['CHINA DAILY', 'china-daily'],
    ['“路透社”记者', 'reuters'],
    ['ＡＰＰ', 'associated-press-of-pakistan'],
    ['新華社記者', 'xinhua'],
    ['鳳凰衛視', 'phoenix-tv'],
  ] as const) {
    assert.equal(outletFor(name, outlets, table)?.slug, slug, name);
  }
});

test('a name is never guessed from a part of it', () => {
  for (const name of ['', '记者', '新华社北京分社', '中央广播电视台总台央视', '日报', 'China']) {
    assert.equal(outletFor(name, outlets, table), null, name);
  }
});
