export { type CivilDate, civilFromDays, daysFromCivil } from './calendar.ts';
export type { DateRange, Edtf, EdtfDate, OpenEnd, Precision, TimeOfDay } from './edtf.ts';
export { EdtfError } from './edtf-error.ts';
export { formatEdtf } from './format.ts';
export { type ContextUnit, formatContext, formatInstant, type TickUnit } from './format-instant.ts';
export { type ParseOptions, parseEdtf } from './parse.ts';
export { parseView } from './parse-view.ts';
export { formatView, readView } from './view-interval.ts';
