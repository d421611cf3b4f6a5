import { describe, expect, it } from 'vitest';
import { attributeOf, tagsOf, textOf } from './built-site.ts';

/** The words of HTML as they are read out. */
function words(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '’').replace(/\s+/g, ' ').replace(/ ([,.)\]])/g, '$1').replace(/([([]) /g, '$1').trim();
}

function tableOf(page: string): string {
  return /<div class="annals-rates">[\s\S]*?<\/table>/.exec(textOf(page))?.[0] ?? '';
}

function rowsOf(page: string): string[] {
  return tableOf(page).match(/<tr class="annals-arm[\s\S]*?<\/tr>/g) ?? [];
}

describe('the rates of the trials', () => {
  it('say how many in 100 beside the percentage, for how many people, with an interval where it is known', () => {
    expect(rowsOf('index.html').map(words)).toEqual([
      'Ketamine 17 people 71 in 100 (71%) 95% interval 47 to 87 *',
      'Placebo, salt water comparison 0 in 100 (0%)',
      'Ketamine 47 people 64 in 100 (64%) 95% interval 50 to 76 *',
      'Midazolam, a sedative 25 people comparison 28 in 100 (28%) 95% interval 14 to 48 *',
      'Ketamine 195 people 55 in 100 (55.4%) 95% interval 48 to 62 *',
      'ECT 170 people comparison 41 in 100 (41.2%) 95% interval 34 to 49 *',
      'Esketamine spray 336 people 27 in 100 (27.1%) 95% interval 23 to 32 *',
      'Quetiapine 340 people comparison 18 in 100 (17.6%) 95% interval 14 to 22 *',
      'Ketamine 60 in 100 (60%)',
      'Placebo, salt water comparison 50 in 100 (50%)',
    ]);
  });

  it('are said in the words and numbers of each language', () => {
    expect(words(rowsOf('nl/index.html')[4] ?? '')).toBe('Ketamine 195 deelnemers 55 op de 100 (55,4%) 95%-interval 48 tot 62 *');
    expect(words(rowsOf('fr/index.html')[5] ?? '')).toBe('ECT 170 personnes comparaison 41 sur 100 (41,2 %) intervalle à 95 % : 34 à 49 *');
  });

  it.each(['index.html', 'nl/index.html', 'fr/index.html'])('lead to the event and to the source of every number, in %s', (page) => {
    const outcomes = tableOf(page).match(/<tr class="annals-outcome[\s\S]*?<\/tr>/g) ?? [];
    const named = (html: string, name: string) => tagsOf(html, 'a').flatMap((tag) => attributeOf(tag, name) ?? []);
    expect(outcomes.flatMap((html) => named(html, 'data-event-link'))).toEqual(['zarate-trial', 'murrough-trial', 'elekt-d', 'escape-trd', 'masked-by-anaesthesia']);
    expect(outcomes.map((html) => named(html, 'href').find((href) => href.startsWith('#ref:')))).toEqual([
      '#ref:zarate-2006',
      '#ref:murrough-2013',
      '#ref:anand-2023',
      '#ref:reif-2023',
      '#ref:lii-preprint',
    ]);
  });

  it('are drawn in the page itself, without an inline style', () => {
    const [drawn = ''] = rowsOf('index.html').slice(4);
    const bar = tagsOf(drawn, 'rect').find((tag) => attributeOf(tag, 'class') === 'annals-rate-bar') ?? '';
    expect(attributeOf(bar, 'width')).toBe('55.4%');
    expect(tableOf('index.html')).not.toMatch(/\sstyle=/);
  });
});
