import { defineConfig } from 'astro/config';
import annals from './src/index.ts';

export default defineConfig({
  site: 'https://astro-annals.example',
  outDir: './site',
  integrations: [
    annals({
      lang: 'en-GB',
      languages: ['nl', 'fr'],
      title: {
        'en-GB': 'Can ketamine treat depression?',
        nl: 'Kan ketamine depressie behandelen?',
        fr: 'La kétamine peut-elle traiter la dépression\u202f?',
      },
      description: {
        'en-GB':
          'A history from a Belgian animal anaesthetic of the 1960s to the public debate of 2023, with its evidence and its open questions.',
        nl: 'Een geschiedenis van een Belgisch verdovingsmiddel voor dieren uit de jaren 1960 tot het publieke debat van 2023, met het bewijs en de open vragen.',
        fr: 'Une histoire, d’un anesthésique pour animaux utilisé en Belgique dans les années 1960 au débat public de 2023, avec ses preuves et ses questions ouvertes.',
      },
      publisher: {
        'en-GB': 'The astro-annals contributors',
        nl: 'De makers van astro-annals',
        fr: 'Les auteurs d’astro-annals',
      },
      categories: {
        chemistry: {
          label: { 'en-GB': 'Chemistry & mechanism', nl: 'Scheikunde & werking', fr: 'Chimie & mécanisme' },
          color: 'purple',
        },
        veterinary: { label: { 'en-GB': 'Animals', nl: 'Dieren', fr: 'Animaux' }, color: 'brown' },
        anaesthesia: {
          label: { 'en-GB': 'Anaesthesia & emergency', nl: 'Anesthesie & spoed', fr: 'Anesthésie & urgences' },
          color: 'teal',
        },
        regulation: { label: { 'en-GB': 'Law & regulation', nl: 'Recht & regelgeving', fr: 'Droit & réglementation' }, color: 'blue' },
        depression: {
          label: { 'en-GB': 'Depression research', nl: 'Onderzoek naar depressie', fr: 'Recherche sur la dépression' },
          color: 'green',
        },
        culture: { label: { 'en-GB': 'Culture', nl: 'Cultuur', fr: 'Culture' }, color: 'orange' },
        debate: { label: { 'en-GB': 'Public debate', nl: 'Publiek debat', fr: 'Débat public' }, color: 'red' },
      },
    }),
  ],
});
