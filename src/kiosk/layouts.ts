import type { KeyboardLayout } from './key-rows.ts';

/** The package says of its modules that they are CommonJS, and writes them as ES modules: either may come. */
type Loaded = Promise<{ readonly default: KeyboardLayout | { readonly default: KeyboardLayout } }>;

/** By primary language subtag: a layout, and letters that it has not. Other languages have the English one. */
const layouts: Readonly<Record<string, { readonly load: () => Loaded; readonly extra?: string }>> = {
  ar: { load: () => import('simple-keyboard-layouts/build/layouts/arabic.js') },
  de: { load: () => import('simple-keyboard-layouts/build/layouts/german.js') },
  en: { load: () => import('simple-keyboard-layouts/build/layouts/english.js') },
  es: { load: () => import('simple-keyboard-layouts/build/layouts/spanish.js'), extra: 'áéíóúü' },
  fr: { load: () => import('simple-keyboard-layouts/build/layouts/french.js'), extra: 'âêîôûëïœ' },
  nl: { load: () => import('simple-keyboard-layouts/build/layouts/english.js'), extra: 'éèëïöü' },
};

/** The layout of a language, and the letters it needs besides. */
export async function layoutFor(lang: string): Promise<{ layout: KeyboardLayout; extra: string[] }> {
  const { load, extra = '' } = layouts[new Intl.Locale(lang).language] ?? (layouts.en as { load: () => Loaded; extra?: string });
  const { default: loaded } = await load();
  return { layout: 'layout' in loaded ? loaded : loaded.default, extra: [...extra] };
}
