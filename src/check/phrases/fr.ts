import type { Phrase } from './phrase.ts';

export const fr: readonly Phrase[] = [
  { pattern: '(?:commet|commettent|commettre|commis|commettait) (?:un |le |son )?suicide', instead: 'est mort par suicide', why: 'blame' },
  { pattern: 'suicides? (?:réussi|abouti|raté|manqué)e?s?|(?:réussir|réussi|rater|raté) son suicide', instead: 'mort par suicide ; a survécu à une tentative de suicide', why: 'blame' },
  { pattern: 'tentatives? de suicide (?:ratée|manquée|échouée|réussie|infructueuse)s?', instead: 'tentative de suicide, sans jugement', why: 'blame' },
  { pattern: 'tentatives? (?:ratée|manquée|échouée|réussie)s?', instead: 'tentative de suicide, sans jugement', why: 'blame', besideSuicide: true },
  { pattern: '(?:épidémie|vague) de suicides?', instead: 'une hausse, avec son chiffre', why: 'sensation' },
  { pattern: 'toxicomanes?|drogué(?:e|s|es)?|toxicos?|junk(?:y|ies?)s?|camés?', instead: 'personnes qui consomment des drogues', why: 'stigma' },
  { pattern: '(?:un|une|le|la|les|des) schizophrènes?', instead: 'personnes atteintes de schizophrénie', why: 'stigma' },
  { pattern: 'malades? menta(?:l|le|ux|les)|aliénés?|déséquilibrés?', instead: 'personnes ayant un trouble psychique', why: 'stigma' },
  { pattern: '(?:médicament|remède|traitement|pilule|drogue|cure)s? miracles?', instead: 'ce que les essais ont montré, en chiffres', why: 'sensation' },
  { pattern: 'vous (?:devez|devriez) (?:prendre|essayer|arrêter|utiliser|demander|acheter|commencer)', instead: 'ce que l’on peut demander à un médecin', why: 'advice' },
];
