/** What a course system offers to what it launches: the API of SCORM 1.2. All values are texts, also `"true"` and `"false"`. */
export interface ScormApi {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
}

/** A window as far as the search for the API looks at it. */
export interface Frame {
  readonly API?: ScormApi | null | undefined;
  readonly parent?: Frame | null | undefined;
  readonly opener?: Frame | null | undefined;
}

/** A chain of frames is not longer; one that closes in itself ends here. */
const mostFrames = 20;

/** The API of the windows around this one, then of those around the one that has opened it. */
export function findApi(from: Frame): ScormApi | null {
  return apiAround(from) ?? apiAround(openerOf(from));
}

function apiAround(from: Frame | null): ScormApi | null {
  let frame = from;
  for (let count = 0; frame && count < mostFrames; count++) {
    try {
      if (frame.API) return frame.API;
      frame = frame.parent && frame.parent !== frame ? frame.parent : null;
    } catch {
      // A window of another origin lets nobody look.
      return null;
    }
  }
  return null;
}

/** A course system may have opened the window in which the frames around this one are. */
function openerOf(from: Frame): Frame | null {
  let frame: Frame | null = from;
  for (let count = 0; frame && count < mostFrames; count++) {
    try {
      if (frame.opener) return frame.opener;
      frame = frame.parent && frame.parent !== frame ? frame.parent : null;
    } catch {
      return null;
    }
  }
  return null;
}
