import type { Phrase } from './phrase.ts';

export const es: readonly Phrase[] = [
  { pattern: '(?:cometer|comete|cometen|cometió|cometieron|cometido|cometía) (?:un )?suicidio', instead: 'murió por suicidio', why: 'blame' },
  { pattern: 'suicidios? (?:consumado|exitoso|logrado|frustrado|fallido)s?', instead: 'murió por suicidio; sobrevivió a un intento de suicidio', why: 'blame' },
  { pattern: '(?:intento|tentativa)s? de suicidio (?:fallid|fracasad|frustrad|exitos)[oa]s?', instead: 'intento de suicidio, sin juicio', why: 'blame' },
  { pattern: '(?:intento|tentativa)s? (?:fallid|fracasad|frustrad|exitos)[oa]s?', instead: 'intento de suicidio, sin juicio', why: 'blame', besideSuicide: true },
  { pattern: '(?:ola|epidemia|oleada) de suicidios', instead: 'un aumento, con su cifra', why: 'sensation' },
  { pattern: 'drogadict[oa]s?|yonquis?|toxicóman[oa]s?', instead: 'personas que consumen drogas', why: 'stigma' },
  { pattern: '(?:un|una|el|la|los|las) esquizofrénic[oa]s?', instead: 'personas con esquizofrenia', why: 'stigma' },
  { pattern: 'enferm[oa]s? mental(?:es)?|perturbad[oa]s?|dementes?', instead: 'personas con un trastorno mental', why: 'stigma' },
  { pattern: '(?:fármaco|droga|medicamento|cura|remedio|pastilla|tratamiento)s? (?:milagro|milagros[oa]s?)', instead: 'lo que han mostrado los ensayos, en cifras', why: 'sensation' },
  { pattern: '(?:usted|tú) (?:debe|debes|debería|deberías|tiene que|tienes que) (?:tomar|probar|dejar de tomar|usar|pedir|comprar)', instead: 'lo que se puede preguntar a un médico', why: 'advice' },
];
