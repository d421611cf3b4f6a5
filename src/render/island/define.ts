import { AnnalsTimeline } from './annals-timeline.ts';

AnnalsTimeline.define();
