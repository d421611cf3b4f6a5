import { defineConfig } from 'astro/config';
import annals from './src/index.ts';

export default defineConfig({
  site: 'https://astro-annals.example',
  outDir: './site',
  integrations: [
    annals({
      title: 'Can ketamine treat depression?',
      description:
        'A history from a Belgian animal anaesthetic of the 1960s to the public debate of 2023, with its evidence and its open questions.',
      lang: 'en-GB',
      publisher: 'The astro-annals contributors',
      categories: {
        chemistry: { label: 'Chemistry & mechanism', color: 'purple' },
        veterinary: { label: 'Animals', color: 'brown' },
        anaesthesia: { label: 'Anaesthesia & emergency', color: 'teal' },
        regulation: { label: 'Law & regulation', color: 'blue' },
        depression: { label: 'Depression research', color: 'green' },
        culture: { label: 'Culture', color: 'orange' },
        debate: { label: 'Public debate', color: 'red' },
      },
    }),
  ],
});
