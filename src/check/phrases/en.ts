import type { Phrase } from './phrase.ts';

export const en: readonly Phrase[] = [
  { pattern: 'commit(?:s|ted|ting)? (?:a )?suicide', instead: 'died by suicide', why: 'blame' },
  { pattern: 'complet(?:e|es|ed|ing) suicides?', instead: 'died by suicide', why: 'blame' },
  { pattern: '(?:un)?successful(?:ly)? suicides?(?: attempts?)?', instead: 'died by suicide; survived a suicide attempt', why: 'blame' },
  { pattern: 'failed suicides?(?: attempts?)?', instead: 'survived a suicide attempt', why: 'blame' },
  { pattern: '(?:failed|unsuccessful|successful) attempts?|attempts? (?:that )?failed', instead: 'suicide attempt, without a judgement', why: 'blame', besideSuicide: true },
  { pattern: 'suicide (?:victims?|gestures?)', instead: 'a person who died by suicide', why: 'stigma' },
  { pattern: 'suicide (?:epidemics?|waves?|hot ?spots?|craze)|(?:epidemic|wave) of suicides', instead: 'a rise in suicides, with its number', why: 'sensation' },
  { pattern: '(?:drug|substance) (?:abusers?|addicts?)|junk(?:ie|y|ies)|(?:an |the )?addicts?', instead: 'people who use drugs; people with an addiction', why: 'stigma' },
  { pattern: '(?:a|the) schizophrenic(?! \\p{L})|schizophrenics', instead: 'people with schizophrenia', why: 'stigma' },
  { pattern: 'lunatics?|madm[ae]n|maniacs?|psychos?|mental patients?', instead: 'people with a mental illness', why: 'stigma' },
  { pattern: '(?:miracle|wonder|magic) (?:cures?|drugs?|pills?|treatments?|bullets?|medicines?)', instead: 'what trials have shown, in numbers', why: 'sensation' },
  { pattern: 'game[- ]chang(?:er|ers|ing)', instead: 'what has changed, and for whom', why: 'sensation' },
  { pattern: 'cur(?:e|es|ed|ing) depression', instead: 'eased depression, for how many and how long', why: 'sensation' },
  { pattern: 'you (?:should|must|ought to|need to|have to) (?:not )?(?:take|try|use|stop|start|ask for|avoid|increase|reduce|buy|consider)', instead: 'what a reader can ask a doctor', why: 'advice' },
];
