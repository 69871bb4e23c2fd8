/** Forms that no suffix rule brings together. */
const IRREGULAR = new Map(
  `french:france british:britain dutch:netherlands spanish:spain swiss:switzerland danish:denmark
  held:hold said:say saw:see seen:see made:make met:meet gave:give given:give took:take taken:take
  went:go gone:go came:come told:tell built:build brought:bring sought:seek thought:think
  kept:keep led:lead left:leave lost:lose won:win paid:pay put:put began:begin begun:begin
  became:become chose:choose chosen:choose drew:draw drawn:draw drove:drive driven:drive fell:fall
  fallen:fall felt:feel fought:fight found:find forgot:forget got:get grew:grow grown:grow heard:hear
  knew:know known:know laid:lay meant:mean ran:run rose:rise risen:rise sent:send set:set shown:show
  spoke:speak spoken:speak spent:spend stood:stand understood:understand upheld:uphold wrote:write
  written:write withstood:withstand bound:bind broke:break broken:break taught:teach bought:buy
  people:people peoples:people men:man women:woman children:child lives:life leaves:leave
  better:good best:good worse:bad worst:bad further:far stability:stable ability:able
  strength:strong strengthen:strong length:long depth:deep deepen:deep breadth:broad broaden:broad
  width:wide widen:wide growth:grow belief:believe choice:choose speech:speak proof:prove
  enable:able used:use uses:use using:use sincerity:sincere proposal:propose arrival:arrive`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = '', root = ''] = pair.split(':');
      return [form, root];
    }),
);

/** Endings that change a word's kind but not its meaning, longest first. */
const DERIVATIONS = (
  'ization isation fulness iveness ousness ibility ability atically ically ational ation ator ' +
  'ative atory atic ment ness ance ence ancy ency antly ant ently ent ity ism ist ize ise ify ' +
  'ively ive iously ious ously ous fully ful less ably able ibly ible ship hood ian ean ese ' +
  'an ic ially ial ally al ly ion ate acy at er en'
).split(' ');

const SHORTEST_ROOT = 4;
const LONGEST_STEM = 6;

/**
 * The form under which English words of one root meet: `cooperation`, `cooperate`, `cooperative`
 * give `coop`. Method: Lovins 1968 (longest ending first, again and again), cut at six letters.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  let root = (IRREGULAR.get(lower) ?? lower).replace(/(?<=..[^aiosu])s$|(?<=...)(es|ed|ing)$/, '');
  for (;;) {
    const end = DERIVATIONS.find(
      (ending) => root.length - ending.length >= SHORTEST_ROOT && root.endsWith(ending),
    );
    if (end === undefined) break;
    root = root.slice(0, -end.length);
  }
  // `planning` and `plan`, `countries` and `country`, `Russia` and `Russian`
  root = root.replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=...)[aeiy]+$/, '');
  return root.slice(0, LONGEST_STEM);
}
