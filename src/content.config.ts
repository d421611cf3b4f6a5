import { annalsCollections } from './content/index.ts';

export const collections = annalsCollections();
