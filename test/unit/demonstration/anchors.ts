/** The events that the history hangs on, by id, with their dates in EDTF. */
export const anchors = [
  ['belgium-animal-anaesthetic', '196X'],
  ['fda-approval', '1970-02-19'],
  ['clinical-observation', '1990~/2000~'],
  ['berman-trial', '2000'],
  ['zarate-trial', '2006-08'],
  ['musk-debate', '2023-06-27'],
  ['clinicians-answer', '2023~'],
] as const;
