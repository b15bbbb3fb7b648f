import { namedValues } from '../../named-values.ts';

/**
 * The words that the Court of Cassation's open data prints for its codes. The same decision is published in both forms
 * (`resolved`, `unresolved`); with these both give the same document. A code that is not here stays as it is.
 */
export const judilibreWords: Readonly<Record<string, Readonly<Record<string, string>>>> = namedValues<
  Readonly<Record<string, string>>
>({
  jurisdiction: {
    cc: 'Cour de cassation',
    ca: "Cour d'appel",
    tj: 'Tribunal judiciaire',
    tcom: 'Tribunal de commerce',
  },
  chamber: {
    pl: 'Assemblée plénière',
    mi: 'Chambre mixte',
    civ1: 'Première chambre civile',
    civ2: 'Deuxième chambre civile',
    civ3: 'Troisième chambre civile',
    comm: 'Chambre commerciale financière et économique',
    soc: 'Chambre sociale',
    cr: 'Chambre criminelle',
    creun: 'Chambres réunies',
    ordo: 'Première présidence (Ordonnance)',
    allciv: 'Toutes les chambres civiles',
    other: 'Autre',
  },
  solution: {
    annulation: 'Annulation',
    avis: 'Avis',
    cassation: 'Cassation',
    decheance: 'Déchéance',
    designation: 'Désignation de juridiction',
    irrecevabilite: 'Irrecevabilité',
    nonlieu: 'Non-lieu à statuer',
    qpc: 'QPC renvoi',
    qpcother: 'QPC autres',
    rabat: 'Rabat',
    reglement: 'Règlement des juges',
    rejet: 'Rejet',
    renvoi: 'Renvoi',
    other: 'Autre',
  },
  fileType: {
    comm_comm: 'Communiqué',
    comm_note: 'Note explicative',
    comm_nora: 'Notice au rapport annuel',
    comm_lett: 'Lettre de chambre',
    comm_trad: 'Arrêt traduit',
    prep_rapp: 'Rapport du conseiller',
    prep_avis: 'Avis de l’avocat général',
    prep_oral: 'Avis oral de l’avocat général',
  },
});

/** Words by which a court below shows its level, first match counts; lower case without accents. */
export const frenchCourtStages: readonly (readonly [string, 'first-instance' | 'appeal' | 'cassation'])[] = [
  ['cour de cassation', 'cassation'],
  ["cour d'appel", 'appeal'],
  ["chambre de l'instruction", 'appeal'],
  ["cour d'assises d'appel", 'appeal'],
  ["cour d'assises", 'first-instance'],
  ['tribunal', 'first-instance'],
  ['conseil de prud', 'first-instance'],
];

/**
 * Concepts that a subject word of the court may become: forms of cooperation that are always with another State, and
 * subjects of these schemes. Words such as `urgence` or `agriculture` name a concept too, but mean something else here.
 */
export const formsBetweenStates = new Set([
  'extradition',
  'surrender',
  'surrender-warrant',
  'mutual-legal-assistance',
  'letters-rogatory',
  'joint-investigation-team',
  'controlled-delivery',
  'transfer-of-proceedings',
  'transfer-of-sentenced-persons',
  'enforcement-of-foreign-judgments',
]);
export const subjectSchemes = new Set(['cross-cutting', 'procedure', 'evidence', 'penalties', 'assets']);

export const frenchMonths =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** Zones of a decision: what the open data calls them, and how they are shown. Ends of a zone are offsets into the text. */
export const judilibreZones: Readonly<Record<string, 'decision' | 'ruling' | 'other'>> = namedValues<
  'decision' | 'ruling' | 'other'
>({
  introduction: 'decision',
  expose: 'decision',
  moyens: 'decision',
  motivations: 'decision',
  dispositif: 'ruling',
  annexes: 'other',
});

/** Lines of their own that head what follows, with their level; matched from the beginning of the line. */
export const frenchHeadings: readonly (readonly [RegExp, number])[] = [
  [/^(?:Faits et procédure|Procédure|Exposé du litige|Rappel des faits)\b/i, 1],
  [/^(?:Examen (?:des? |du )(?:moyens?|pourvois?|la recevabilité|l'exception)|Question(?:s)? prioritaire)/i, 1],
  [/^(?:Examen de la recevabilité|Recevabilité|Désistement partiel|Portée et conséquences de la cassation)/i, 1],
  [/^PAR CES MOTIFS/, 1],
  [/^MOYENS? ANNEXES?\b/, 1],
  [/^(?:Et )?Sur (?:le|les|la) [a-zé, ]{0,60}(?:moyens?|branches?|réunis|question)/i, 2],
  [/^(?:PREMIER|DEUXIÈME|DEUXIEME|SECOND|TROISIÈME|TROISIEME|QUATRIÈME|CINQUIÈME) MOYEN/, 2],
  [/^(?:Enoncé|Énoncé) (?:du|des) moyens?/i, 3],
  [/^Réponse de la Cour/i, 3],
];

/** A heading is a short line without the end of a sentence. */
export const longestFrenchHeading = 110;
/** A rule drawn with underscores or dashes is no text. */
export const drawnRule = /^[_\-–—*=.\s]{3,}$/;
/** The court's own paragraph number: `12.` before a word. */
export const frenchParagraphNumber = /^(\d{1,4}\.)\s+(?=\S)/;
