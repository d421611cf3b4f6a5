// The least that a timeline can be: an axis of time, and a circle per event,
// moved by d3-zoom. No label, no length, nothing left out.
import { axisBottom, extent, scaleUtc, select, zoom, type D3ZoomEvent } from 'd3';
import { givenEvents, pictureElement, ready } from './given-events.ts';

const events = await givenEvents();
const picture = pictureElement();
const { width, height } = picture.getBoundingClientRect();
const rows = 20;

const [from = 0, to = 1] = extent(events, ({ start }) => start);
const home = scaleUtc([from, to], [20, width - 20]);
let scale = home;

const svg = select(picture).append('svg');
const circles = svg
  .selectAll('circle')
  .data(events)
  .join('circle')
  .attr('r', 4)
  .attr('cx', ({ start }) => home(start))
  .attr('cy', (_, index) => ((index % rows) + 0.5) * ((height - 30) / rows));
const axis = svg
  .append('g')
  .attr('transform', `translate(0 ${height - 30})`)
  .call(axisBottom(home));

svg.call(
  zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
    scale = transform.rescaleX(home);
    circles.attr('cx', ({ start }) => scale(start));
    axis.call(axisBottom(scale));
  }),
);

ready(() => scale.domain().map(Number).join('/'));
