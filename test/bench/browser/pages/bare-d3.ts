// The least that a timeline can be: a circle per event on a linear scale, moved
// by d3-zoom. No label, no axis, no length, nothing left out.
import { extent, scaleLinear, select, zoom, type D3ZoomEvent } from 'd3';
import { givenEvents, pictureElement, ready } from './given-events.ts';

const events = await givenEvents();
const picture = pictureElement();
const { width, height } = picture.getBoundingClientRect();
const rows = 20;

const [from = 0, to = 1] = extent(events, ({ start }) => start);
const home = scaleLinear([from, to], [20, width - 20]);
let scale = home;

const svg = select(picture).append('svg');
const circles = svg
  .selectAll('circle')
  .data(events)
  .join('circle')
  .attr('r', 4)
  .attr('cx', ({ start }) => home(start))
  .attr('cy', (_, index) => ((index % rows) + 0.5) * (height / rows));

svg.call(
  zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
    scale = transform.rescaleX(home);
    circles.attr('cx', ({ start }) => scale(start));
  }),
);

ready(() => scale.domain().join('/'));
