import type { Phrase } from './phrase.ts';

export const de: readonly Phrase[] = [
  { pattern: 'selbstm(?:ord|örder)\\p{L}*|freitod\\p{L}*', instead: 'Suizid', why: 'blame' },
  { pattern: 'suizid (?:zu )?(?:begehen|begeht|beging|begingen|begangen|verübt\\p{L}*|verüben)|(?:begeht|beging|begingen|begehen|verübt\\p{L}*) (?:einen )?suizid', instead: 'ist durch Suizid gestorben', why: 'blame' },
  { pattern: '(?:erfolgreich|geglückt|gelungen|vollendet)\\p{L}* suizid\\p{L}*', instead: 'durch Suizid gestorben', why: 'blame' },
  { pattern: '(?:missglückt|misslungen|gescheitert|fehlgeschlagen|erfolglos)\\p{L}* suizid\\p{L}*', instead: 'hat einen Suizidversuch überlebt', why: 'blame' },
  { pattern: 'suizid(?:welle|epidemie|serie)\\p{L}*|(?:welle|epidemie) von suiziden', instead: 'eine Zunahme, mit ihrer Zahl', why: 'sensation' },
  { pattern: 'junkies?|drogensüchtige[rnm]?|fixer(?:n|s|in|innen)?', instead: 'Menschen, die Drogen nehmen; Menschen mit einer Abhängigkeit', why: 'stigma' },
  { pattern: '(?:ein|der|die|den|dem|eine) Schizophrene[rn]?', instead: 'Menschen mit Schizophrenie', why: 'stigma', cased: true },
  { pattern: 'geisteskranke[rnm]?|irre[rnm]? (?:täter|patient)\\p{L}*', instead: 'Menschen mit einer psychischen Erkrankung', why: 'stigma' },
  { pattern: 'wunder(?:mittel|droge|pille|medikament|waffe)\\p{L}*', instead: 'was Studien gezeigt haben, in Zahlen', why: 'sensation' },
  { pattern: 'game[- ]?changer\\p{L}*', instead: 'was sich geändert hat, und für wen', why: 'sensation' },
  { pattern: '(?:Sie (?:sollten|sollen|müssen)|[Dd]u (?:solltest|sollst|musst))(?: [\\p{L}\\p{N}-]+){0,5} (?:nehmen|einnehmen|ausprobieren|absetzen|verwenden|kaufen)', instead: 'was man eine Ärztin oder einen Arzt fragen kann', why: 'advice', cased: true },
];
