import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Messages } from './messages.ts';
import { nl } from './nl.ts';

/** The languages that have words of their own; all others make do with Intl. */
export const messages: Readonly<Partial<Record<string, Messages>>> = { ar, de, en, es, fr, nl };
