import { stemmer } from '@orama/stemmers/english';
import { type StemRules, stemmerOf } from './stem-rules.ts';

/** Verbs in -ise that American spelling has in -ise too: what comes before `ise`. */
const alwaysIse =
  'adv|rev|superv|dev|improv|telev|compr|surpr|enterpr|repr|ra|exerc|exc|circumc|inc|conc|prec|franch|merchand|gu|prom|prem|dem|surm|desp|no|po|expert|chast';

const rules: StemRules = {
  stemmer,
  families: {
    // Organs of the body, beside organised crime and international organisations.
    organ: 'organ organs',
    organiz:
      'organise organised organises organising organiser organisers organisation organisations organisational organize organized organizes organizing organizer organizers organization organizations organizational',
    authority: 'authority authorities',
    authoriz:
      'authorise authorised authorises authorising authorisation authorisations authorize authorized authorizes authorizing authorization authorizations',
    internal: 'internal internally',
    international: 'international internationally',
    general: 'general generally',
    university: 'university universities',
    universe: 'universe',
    // Legal proceedings, beside the proceeds of crime.
    proceeding: 'proceeding proceedings',
    important: 'important importance importantly',
    community: 'community communities',
    communication: 'communication communications communicate communicated communicates communicating',
    several: 'several severally',
    custom: 'custom customs customary',
    customer: 'customer customers',
    policy: 'policy policies',
  },
  before: [
    [/^(off|def|pret)ence/u, '$1ense'],
    [/^licenc/u, 'licens'],
    [/^traffick/u, 'traffic'],
    [new RegExp(`(?<!^.?|^ar|${alwaysIse})is(e|ed|es|ing|er|ers|ation|ations|able)$`, 'u'), 'iz$1'],
    [/^(anal|paral|catal)yz/u, '$1ys'],
    [
      /^((?:mis)?demeano|labo|behavio|(?:dis)?hono|favo|colo|endeavo|harbo|neighbo|rumo|vigo|rigo|flavo|humo|savo|armo)ur/u,
      '$1r',
    ],
    [/^(cent|theat|met|kilomet|lit|calib|fib)re(s?)$/u, '$1er$2'],
    [/^programmes?$/u, 'program'],
    [/dgement/u, 'dgment'],
    [/^(enrol|fulfil|instal|distil|instil)(?!l)/u, '$1l'],
  ],
  after: [],
};

export const stemEnglish: (folded: string) => string = stemmerOf(rules);
