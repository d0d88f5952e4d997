/** The made-up people who sign in to the demonstration by one press. */
import type { SiteName } from '#database'
import type { StaffRole } from '#access'

export interface Persona {
  /** Used by scripts: stays the same. */
  readonly id: string
  /** On the button. */
  readonly label: string
  /** As the site greets them. */
  readonly name: string
  readonly site: SiteName
  readonly role: StaffRole
  readonly port?: string
  readonly lane?: string
  /** Of those that share the desk. */
  readonly agency?: string
}

type Row = readonly [
  id: string,
  label: string,
  name: string,
  site: SiteName,
  role: StaffRole,
  where?: Pick<Persona, 'port' | 'lane' | 'agency'>,
]

// Three who answer the telephone, without whom no call is written. Two list officers, two supervisors and two privacy officers, so that a release or a disposal by two people can be shown.
// prettier-ignore
const ROWS: readonly Row[] = [
  ['customs-officer-akl',         'Customs officer, Auckland',           'Hemi Parata',      'customs',     'customs-officer',             { port: 'AKL' }],
  ['customs-officer-wlg',         'Customs officer, Wellington',         'Sofia Lemalu',     'customs',     'customs-officer',             { port: 'WLG' }],
  ['customs-supervisor-akl',      'Customs supervisor, Auckland',        'Ruth Abernethy',   'customs',     'customs-supervisor',          { port: 'AKL' }],
  ['customs-supervisor-wlg',      'Customs supervisor, Wellington',      'Tane Kereama',     'customs',     'customs-supervisor',          { port: 'WLG' }],
  ['lane-akl-a1',                 'Lane A1, Auckland',                   'Lane A1',          'customs',     'lane',                        { port: 'AKL', lane: 'A1' }],
  ['customs-contact-agent',       'Customs contact-centre agent',        'Losa Tamihana',    'customs',     'customs-contact-agent'],
  ['customs-contact-agent-2',     'Customs contact-centre agent, the second', 'Petra Vaughan', 'customs', 'customs-contact-agent'],
  ['customs-contact-agent-3',     'Customs contact-centre agent, the third', 'Wiri Masters', 'customs', 'customs-contact-agent'],
  ['police-officer-akl',          'Police officer, Auckland',            'Moana Whitfield',  'customs',     'police-officer',              { port: 'AKL' }],
  ['customs-privacy-officer',     'Privacy officer of Customs',          'Ingrid Solberg',   'customs',     'privacy-officer'],
  ['customs-privacy-officer-2',   'Privacy officer of Customs, the second', 'Matiu Lockwood', 'customs',     'privacy-officer'],
  ['customs-auditor',             'Auditor of Customs',                  'Wiremu Tautari',   'customs',     'auditor'],
  ['customs-security-officer', 'Security officer of Customs', 'Tama Oakley', 'customs', 'security-officer'],
  ['customs-reviewer',           'Reviewer of the Commissioner at Customs', 'Tui Lavelle', 'customs', 'commissioners-reviewer'],
  ['justice-list-officer',        'Justice list officer',                'Anahera Doyle',    'justice',     'justice-list-officer'],
  ['justice-list-officer-2',      'Justice list officer, the second',    'Graham Pillay',    'justice',     'justice-list-officer'],
  ['justice-contact-agent',       'Justice contact-centre agent',        'Leilani Foster',   'justice',     'justice-contact-agent'],
  ['justice-privacy-officer',     'Privacy officer of Justice',          'Kahu Brennan',     'justice',     'privacy-officer'],
  ['justice-privacy-officer-2',   'Privacy officer of Justice, the second', 'Eseta Marlowe',  'justice',     'privacy-officer'],
  ['justice-auditor',             'Auditor of Justice',                  'Mei Castellan',    'justice',     'auditor'],
  ['justice-security-officer', 'Security officer of Justice', 'Petra Niko', 'justice', 'security-officer'],
  ['justice-reviewer',           'Reviewer of the Commissioner at Justice', 'Piers Hakaraia', 'justice', 'commissioners-reviewer'],
  ['desk-agent',                  'Desk agent, Foreign Affairs',         'Jonah Rewi',       'desk',        'desk-agent',                  { agency: 'mfat' }],
  ['desk-agent-nzte',             'Desk agent, Trade and Enterprise',    'Salote Vaka',      'desk',        'desk-agent',                  { agency: 'nzte' }],
  ['desk-agent-customs',          'Desk agent, Customs',                 'Rangi Tomoana',    'desk',        'desk-agent',                  { agency: 'customs' }],
  ['desk-agent-enz',              'Desk agent, Education New Zealand',   'Bronwyn Achari',   'desk',        'desk-agent',                  { agency: 'enz' }],
  ['desk-agent-mpi',              'Desk agent, Primary Industries',      'Mārama Keating',   'desk',        'desk-agent',                  { agency: 'mpi' }],
  ['desk-agent-mpi-2',            'Desk agent, Primary Industries, the second', 'Nikhil Prasad', 'desk',    'desk-agent',                  { agency: 'mpi' }],
  ['desk-agent-mbie',             'Desk agent, Business and Innovation', 'Tevita Holloway',  'desk',        'desk-agent',                  { agency: 'mbie' }],
  ['desk-lead',                   'Desk lead',                           'Aroha Sinclair',   'desk',        'desk-lead',                   { agency: 'mfat' }],
  ['desk-privacy-officer',        'Privacy officer of the desk',         'Priya Halloran',   'desk',        'privacy-officer'],
  ['desk-privacy-officer-2',      'Privacy officer of the desk, the second', 'Hone Castleton', 'desk',       'privacy-officer'],
  ['desk-auditor',                'Auditor of the desk',                 'Callum Ngaire',    'desk',        'auditor'],
  ['desk-security-officer', 'Security officer of the desk', 'Rua Bellamy', 'desk', 'security-officer'],
  ['desk-reviewer',              'Reviewer of the Commissioner at the desk', 'Ana Westbrook', 'desk', 'commissioners-reviewer'],
  ['immigration-tracing-officer', 'Immigration tracing officer',         'Ema Tuilagi',      'immigration', 'immigration-tracing-officer'],
  ['immigration-privacy-officer', 'Privacy officer of Immigration',      'Oscar Lindqvist',  'immigration', 'privacy-officer'],
  ['immigration-privacy-officer-2', 'Privacy officer of Immigration, the second', 'Ngaio Petersen', 'immigration', 'privacy-officer'],
  ['immigration-auditor',         'Auditor of Immigration',              'Hana Macready',    'immigration', 'auditor'],
  ['immigration-security-officer', 'Security officer of Immigration', 'Isla Morehu', 'immigration', 'security-officer'],
  ['immigration-reviewer',       'Reviewer of the Commissioner at Immigration', 'Rewi Dunstan', 'immigration', 'commissioners-reviewer'],
]

export const PERSONAS: readonly Persona[] = ROWS.map(([id, label, name, site, role, where]) => ({
  ...{ id, label, name, site, role },
  ...where,
}))
