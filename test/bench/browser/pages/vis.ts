// vis-timeline as its documentation starts: the events, a height, the defaults.
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { Timeline, type DataItem } from 'vis-timeline/standalone';
import { givenEvents, pictureElement, ready } from './given-events.ts';

const events = await givenEvents();
const items = events.map(({ id, title, start, end }): DataItem => ({ id, content: title, start, ...(end > start ? { end } : {}) }));
const timeline = new Timeline(pictureElement(), items, {
  height: '100%',
  onInitialDrawComplete: () =>
    ready(() => {
      const { start, end } = timeline.getWindow();
      return `${start.valueOf()}/${end.valueOf()}`;
    }),
});
