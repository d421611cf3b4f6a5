import { formatDecade } from '../../../dates/format-decade.ts';
import { facetFields, facetsOf, type FacetField, type FacetValue } from '../../../events/facets.ts';
import { formatQuery, parseQuery, toggled, type Queryable } from '../../../events/query.ts';
import { facetGroup } from '../../facet-group.ts';
import type { Part, PartHost } from '../part.ts';
import { withStyleSheet } from './style-sheet.ts';
import styles from '../../../styles/facets.css?url';

export const styled = () => withStyleSheet(styles);

/** From this width on, px, all lists of values stand beside each other, unfolded. */
const wide = 640;

/** The filters: for each field its values, with how many events each would leave. */
export default function filters(host: PartHost, root: HTMLElement): Part {
  const { element, signal } = host;
  const opener = element.querySelector<HTMLElement>('.annals-toolbar [data-part="filters"]');
  const close = find<HTMLButtonElement>(root, '[data-filters-close]');
  let filter = element.filter;
  let facets: ReturnType<typeof facetsOf> | null = null;
  /** What they count. */
  let counted: readonly Queryable[] | null = null;

  const groups = facetFields.map((field) => {
    const details = find<HTMLDetailsElement>(root, `[data-facet="${field}"]`);
    const show = facetGroup(details, host.spec.lang, (value) => element.setFilter(formatQuery(toggled(parseQuery(filter), field, value))));
    return { field, details, show };
  });
  const draw = () => {
    if (!facets || root.hidden) return;
    const { shown, values } = facets(parseQuery(filter));
    for (const { field, show } of groups) {
      show(ordered(field, values[field]).map((value) => ({ ...value, label: label(field, value) })));
    }
    close.textContent = host.words('timeline.filters.show', { count: shown });
  };
  const ordered = (field: FacetField, values: readonly FacetValue[]) => {
    if (field !== 'category') return values;
    const rank = new Map(host.categories.map(({ id }, index) => [id.toLowerCase(), index]));
    return values.toSorted((a, b) => (rank.get(a.value) ?? Infinity) - (rank.get(b.value) ?? Infinity) || 0);
  };
  const label = (field: FacetField, { value, label }: FacetValue) => {
    if (field === 'category') return host.categories.find(({ id }) => id.toLowerCase() === value)?.label ?? label;
    if (field === 'confidence') return host.words(`event.confidence.${value}`) || label;
    return field === 'decade' ? formatDecade(Number.parseInt(value, 10), host.spec.lang) : label;
  };
  const load = async () => {
    root.setAttribute('aria-busy', 'true');
    try {
      const events = await host.countable(filter);
      if (counted !== events) facets = facetsOf((counted = events));
      draw();
    } catch {
      host.announce(host.words('timeline.part.failed'));
    } finally {
      root.removeAttribute('aria-busy');
    }
  };

  const unfold = element.clientWidth >= wide;
  const asked = parseQuery(filter).fields;
  for (const { field, details } of groups) details.open = unfold || asked.has(field);
  element.addEventListener(
    'annals:filter',
    ({ detail }) => {
      filter = detail.filter;
      if (!root.hidden) void load();
    },
    { signal },
  );
  const shut = () => {
    opener?.click();
    opener?.focus();
  };
  close.addEventListener('click', shut);
  for (const place of [root, opener]) {
    place?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || root.hidden) return;
        event.preventDefault();
        shut();
      },
      { signal },
    );
  }
  return {
    toggle: () => {
      root.hidden = !root.hidden;
      if (!root.hidden) void load();
      return !root.hidden;
    },
  };
}

function find<E extends HTMLElement>(root: HTMLElement, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The filters lack their part ${selector}`);
  return found;
}
