/** Words that speak of suicide or self-harm, by language. */
const words: Readonly<Record<string, RegExp>> = {
  en: /suicid\p{L}*|self-harm\p{L}*|kill(?:s|ed|ing)? (?:him|her|them|my|your|our|one)sel(?:f|ves)|(?:take|takes|took|taken|taking) (?:his|her|their|one’s|one's) own li(?:fe|ves)|(?:wish|want|wants|wanted) to die/iu,
  nl: /zelfmoord\p{L}*|zelfdoding\p{L}*|su[iï]cid\p{L}*|zelfverwonding\p{L}*|ben[ao]m\p{L}* zich het leven|zich het leven (?:ben[ao]m|benem)\p{L}*|zich(?:zelf)? van het leven bero\p{L}+|einde aan (?:zijn|haar|hun|mijn) leven|wens om te sterven/iu,
  fr: /suicid\p{L}*|automutilation\p{L}*|(?:mettre|mis|met) fin à (?:ses|leurs|mes|vos) jours|envie de mourir/iu,
  de: /suizid\p{L}*|selbstm(?:ord|örder)\p{L}*|selbsttötung\p{L}*|freitod\p{L}*|selbstverletz\p{L}*|(?:nahm|nahmen|genommen) sich das leben|sich das leben (?:nahm|nahmen|genommen|nehmen)|(?:wunsch|wünschte?) zu sterben/iu,
  es: /suicid\p{L}*|autolesi\p{L}*|(?:quit\p{L}*se|se quit\p{L}+) la vida|deseos? de morir/iu,
  ar: /انتحار|انتحر|ينتحر|تنتحر|إيذاء النفس|الرغبة في الموت/u,
};

/** The first such word of a text, and where it stands. */
export function wordOfSuicide(text: string, lang: string): { readonly text: string; readonly at: number } | null {
  const found = words[lang.split('-')[0] ?? '']?.exec(text);
  return found ? { text: found[0], at: found.index } : null;
}
