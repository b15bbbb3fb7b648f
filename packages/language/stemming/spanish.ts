import { stemmer } from '@orama/stemmers/spanish';
import { type StemRules, stemmerOf } from './stem-rules.ts';

const rules: StemRules = {
  stemmer,
  families: {
    autoridad: 'autoridad autoridades',
    // Trafficking in persons, beside tratado (the treaty) and tratar.
    trata: 'trata tratas',
    tratado: 'tratado tratados',
    // Assets, beside actividad.
    activo: 'activo activos',
    meses: 'mes meses',
    parte: 'parte partes',
    partido: 'partido partidos',
    partida: 'partida partidas',
    caso: 'caso casos',
    casa: 'casa casas',
    // The record, beside acto (the act).
    acta: 'acta actas',
    ordenanza: 'ordenanza ordenanzas',
    plaza: 'plaza plazas',
    libre: 'libre libres libremente',
    libro: 'libro libros',
    puerta: 'puerta puertas',
    puerto: 'puerto puertos',
    carga: 'carga cargas',
  },
  before: [[/cion$/u, 'ción']],
  // juez is one word with jueces, capaz with capaces.
  after: [[/z$/u, 'c']],
};

export const stemSpanish: (folded: string) => string = stemmerOf(rules);
