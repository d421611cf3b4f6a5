import type { Cartridge } from '../../../src/course/common-cartridge.ts';

/** A cartridge with something of each kind, and characters that XML escapes. */
export const cartridge: Cartridge = {
  version: '1.3',
  identifier: 'annals-1',
  title: 'Bicycles & <wheels>',
  description: 'How the "bicycle" came to be.',
  lang: 'en-GB',
  publisher: 'Museum of Wheels, Ghent; archive',
  modules: [
    {
      title: 'Bicycles',
      items: [
        { title: 'Timeline', kind: 'link', file: 'timeline.xml', role: 'Learner' },
        { title: 'Story', kind: 'page', file: 'story.html', media: ['media/1.png', 'media/2.svg'], role: 'Learner' },
      ],
    },
    { title: 'For teachers', items: [{ title: 'Answers', kind: 'page', file: 'answers.html', role: 'Instructor' }] },
  ],
  media: ['media/1.png', 'media/2.svg'],
};
