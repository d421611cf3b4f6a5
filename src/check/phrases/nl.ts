import type { Phrase } from './phrase.ts';

export const nl: readonly Phrase[] = [
  { pattern: 'zelfmoord (?:te )?(?:plegen|pleegt|pleegde|pleegden|gepleegd|begaan|beging)|(?:pleegt|pleegde|pleegden|plegen) zelfmoord', instead: 'is overleden door zelfdoding', why: 'blame' },
  { pattern: '(?:geslaagde|gelukte|succesvolle) (?:zelfmoord|zelfdoding|su[iï]cide)(?:poging)?(?:en)?', instead: 'overleden door zelfdoding', why: 'blame' },
  { pattern: '(?:mislukte|gefaalde) (?:zelfmoord|zelfdodings?|su[iï]cide)(?:poging)?(?:en)?', instead: 'overleefde een suïcidepoging', why: 'blame' },
  { pattern: '(?:mislukte|gelukte|geslaagde) poging(?:en)?', instead: 'suïcidepoging, zonder oordeel', why: 'blame', besideSuicide: true },
  { pattern: '(?:zelfmoord|zelfdodings|su[iï]cide)(?:epidemie|golf|gevallen)|golf van (?:zelfmoorden|zelfdodingen|su[iï]cides)', instead: 'een stijging, met het aantal', why: 'sensation' },
  { pattern: '(?:drugs?)?verslaafden?|junk(?:ie)?s?', instead: 'mensen met een verslaving; mensen die drugs gebruiken', why: 'stigma' },
  { pattern: 'schizofrenen|(?:een|de) schizofreen', instead: 'mensen met schizofrenie', why: 'stigma' },
  { pattern: 'geesteszieken?|gestoorden?|krankzinnigen?', instead: 'mensen met een psychische aandoening', why: 'stigma' },
  { pattern: 'wonder(?:middel|middelen|pil|pillen|drug|medicijn|medicijnen)|tovermiddel', instead: 'wat onderzoek heeft laten zien, in aantallen', why: 'sensation' },
  { pattern: 'gamechangers?', instead: 'wat er veranderd is, en voor wie', why: 'sensation' },
  { pattern: '(?:u|je|jij) (?:moet|zou moeten|dient)(?: [\\p{L}\\p{N}-]+){0,4} (?:nemen|innemen|gebruiken|proberen|stoppen|kopen)', instead: 'wat een lezer aan een arts kan vragen', why: 'advice' },
];
