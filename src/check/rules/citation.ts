import type { Block } from '../body.ts';
import { blocksOf, storyOf, type CheckedContent } from '../content.ts';
import { cited, type Found } from '../finding.ts';

/** What a block is called in a report. */
const kinds: Partial<Record<Block['kind'], string>> = {
  paragraph: 'a paragraph',
  item: 'an item of a list',
  row: 'a row of a table',
  quotation: 'a quotation',
  box: 'an <Evidence> box',
  caption: 'a caption',
};

/** Claims in explainers and events that cite nothing, but for those with a number. */
export function* citation(content: CheckedContent): Generator<Found> {
  for (const { file, block, kind } of uncited(content)) {
    // A caption says what can be seen.
    if (hasNumber(block) || block.marks.has('no-claim') || block.kind === 'caption') continue;
    yield {
      file,
      line: block.line,
      found: `${kind} that cites no source: ${cited(block.text)}`,
      allowed: 'at least one <Cite> in each paragraph, item, row and box that claims something',
      mend: 'cite its source with <Cite id="…" />; where nothing is claimed, put {/* no-claim */} before it, or {/* no-claim: chapter */} below the heading of a whole chapter',
    };
  }
}

/** Blocks with a number that cite nothing; no mark excuses them. */
export function* numberCitation(content: CheckedContent): Generator<Found> {
  for (const { file, block, kind } of uncited(content)) {
    if (!hasNumber(block)) continue;
    yield {
      file,
      line: block.line,
      found: `${kind} with a number that cites no source: ${cited(block.text)}`,
      allowed: 'at least one <Cite> in each paragraph, item, row and box with a number',
      mend: 'say where the number is from, with <Cite id="…" /> behind it',
    };
  }
}

function* uncited(content: CheckedContent): Generator<{ file: string; block: Block; kind: string }> {
  for (const text of storyOf(content)) {
    for (const block of blocksOf(text)) {
      const kind = kinds[block.kind];
      // A question asks, and what ends with a colon leads to what follows.
      if (!kind || block.cites > 0 || !/\p{L}/u.test(block.text) || /[?؟:]["”»’)]?$/u.test(block.text)) continue;
      yield { file: text.raw.file, block, kind };
    }
  }
}

function hasNumber({ text, kind, attributes }: Block): boolean {
  return /\p{Nd}/u.test(text) || (kind === 'box' && attributes.some((each) => /\p{Nd}/u.test(each.text)));
}
