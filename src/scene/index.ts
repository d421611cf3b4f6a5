export { type Era, scene, stepOf, stripHeight } from './compose.ts';
export { fitView, type Size, viewExtent } from './fit-view.ts';
export { labelBox, labelCap } from './label-box.ts';
export { layout, type LaneSpec, type Layout, type LayoutOptions } from './layout.ts';
export type * from './placement.ts';
export { placementOf } from './layout-placement.ts';
export { gapsScale, logScale, type Scale, timeScale } from './scale.ts';
export type * from './scene.ts';
export type { View } from './view.ts';
