/** Every detection, its threshold and its response: the one table that a security officer reads and changes in a diff. */
import type { Detection } from './detection.ts'

const DAY = 24 * 60

export const DETECTIONS = {
  // What comes in over the network.
  'credential-guessing': {
    name: 'Guessing of sign-ins',
    looksAt: 'Sign-ins that failed, by the network that they came from',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 8, minutes: 10, response: 'slow' },
    sentence: 'One network failed to sign in again and again.',
  },
  'token-guessing': {
    name: 'Guessing of tokens',
    looksAt: 'Calls of programmes with a token that is none, by network',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 10, minutes: 10, response: 'officer' },
    sentence: 'One network called the interface again and again with tokens that are none.',
  },
  'reference-guessing': {
    name: 'Guessing of private links',
    looksAt: 'Private links that open nothing, by network',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 12, minutes: 10, response: 'slow' },
    sentence: 'One network tried private links that are nobody’s.',
  },
  'forced-browsing': {
    name: 'Forced browsing',
    looksAt: 'Different addresses that only other software has, such as /.env, by network',
    ...{ source: 'requests', shape: 'distinct', by: 'network', threshold: 3, minutes: 10, response: 'slow' },
    sentence: 'One network looked for the weak places of other software.',
  },
  'address-scanning': {
    name: 'Scanning of addresses',
    looksAt: 'Different addresses that are not there, by network',
    ...{ source: 'requests', shape: 'distinct', by: 'network', threshold: 40, minutes: 10, response: 'note' },
    sentence: 'One network asked for many addresses that are not there.',
  },
  'honey-field': {
    name: 'Hidden field filled in',
    looksAt: 'Forms in which a field that nobody sees was filled in, by network',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 1, minutes: 60, response: 'note' },
    sentence:
      'A form came with a field filled in that nobody sees: a programme wrote it, or filled it in for a person.',
  },
  'cross-site-acts': {
    name: 'Acts from other sites',
    looksAt: 'Acts that another web site made a browser send, refused, by network',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 5, minutes: 10, response: 'officer' },
    sentence: 'Another web site makes browsers of one network send acts here. They were refused.',
  },
  flood: {
    name: 'Flood',
    looksAt: 'Requests beyond what one network may send, by network',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 30, minutes: 5, response: 'slow' },
    sentence: 'One network sent more than it may, and went on.',
  },
  'unsound-requests': {
    name: 'Unsound requests',
    looksAt: 'Requests that are too big, broken, or hold what no form of ours sends, by network',
    ...{ source: 'requests', shape: 'count', by: 'network', threshold: 15, minutes: 10, response: 'slow' },
    sentence: 'One network sent what no page or programme of ours sends.',
  },
  'failing-site': {
    name: 'The site fails',
    looksAt: 'Requests that the site could not answer',
    ...{ source: 'requests', shape: 'count', by: 'site', threshold: 20, minutes: 10, response: 'officer' },
    sentence: 'The site failed at many requests: something is broken, or somebody breaks it.',
  },
  // What staff do, as the activity log says.
  'refused-pages': {
    name: 'Pages refused to one person',
    looksAt: 'Pages and acts that a person’s role does not permit, by person',
    ...{ source: 'log', shape: 'count', by: 'person', threshold: 10, minutes: 60, response: 'officer' },
    sentence: 'A member of staff asked again and again for what their role does not permit.',
  },
  'browsing-without-act': {
    name: 'Looking without doing',
    looksAt: 'Different records of people that a person opened without doing anything, by person',
    ...{ source: 'log', shape: 'distinct', by: 'person', threshold: 40, minutes: 60, response: 'officer' },
    sentence: 'A member of staff opened many records of people and did nothing with any.',
  },
  'many-colleagues': {
    name: 'One person, many colleagues',
    looksAt: 'Different members of staff who opened one record in a day, by record',
    ...{ source: 'log', shape: 'distinct', by: 'record', threshold: 8, minutes: DAY, response: 'officer' },
    sentence: 'Many members of staff opened the record of one person.',
  },
  'own-name': {
    name: 'Somebody of their own name',
    looksAt: 'Records opened by a person that hold the person’s own name, by person',
    ...{ source: 'log', shape: 'count', by: 'person', threshold: 1, minutes: DAY, response: 'officer' },
    sentence: 'A member of staff opened a record of somebody who has their name.',
  },
  'unusual-exports': {
    name: 'Unusual exports',
    looksAt: 'Files with personal data that a person took away in a day, by person',
    ...{ source: 'log', shape: 'count', by: 'person', threshold: 10, minutes: DAY, response: 'officer' },
    sentence: 'A member of staff took away more files than anybody’s work asks for.',
  },
  'unusual-searches': {
    name: 'Unusual searching',
    looksAt: 'Searches for people within an hour, by person',
    ...{ source: 'log', shape: 'count', by: 'person', threshold: 60, minutes: 60, response: 'officer' },
    sentence: 'A member of staff searched for people far more often than anybody’s work asks for.',
  },
  'after-hours-reads': {
    name: 'Reading at night',
    looksAt: 'Records of people that a person of an office opened between 22:00 and 5:00, by person',
    ...{ source: 'log', shape: 'count', by: 'person', threshold: 15, minutes: 60, response: 'note' },
    sentence: 'A member of staff whose office is closed at night read records of people then.',
  },
  'list-shrinking': {
    name: 'The list shrinks',
    looksAt: 'Alert lists held because they differ too far from the one before',
    ...{ source: 'log', shape: 'count', by: 'site', threshold: 1, minutes: DAY, response: 'officer' },
    sentence: 'An alert list came that differs too far from the one before, and was held.',
  },
  // How the site stands, as its own readiness says.
  tampering: {
    name: 'The activity log was touched',
    looksAt: 'Whether the chain of the activity log holds, each night',
    ...{ source: 'state', shape: 'state', by: 'site', threshold: 1, minutes: 0, response: 'officer' },
    sentence: 'The chain of the activity log does not hold: a record was changed or taken out.',
  },
  'list-stale': {
    name: 'The list is old',
    looksAt: 'Whether the alert list in force is past the time until which it is valid, every five minutes',
    ...{ source: 'state', shape: 'state', by: 'site', threshold: 2, minutes: 0, response: 'officer' },
    sentence: 'The alert list in force is older than the agreement lets it be.',
  },
  'exchange-standing': {
    name: 'Messages stand still',
    looksAt: 'Whether every stream of messages moves, every five minutes',
    ...{ source: 'state', shape: 'state', by: 'site', threshold: 2, minutes: 0, response: 'officer' },
    sentence: 'Messages to or from another agency have stood still.',
  },
  'clock-jump': {
    name: 'The clock jumps',
    looksAt: 'Seconds by which the clock on the wall went otherwise than time did, every five minutes',
    ...{ source: 'state', shape: 'measure', by: 'site', threshold: 120, minutes: 0, response: 'officer' },
    sentence: 'The machine’s clock went forward or back: times of records since then are in doubt.',
  },
} as const satisfies Record<string, Detection>

export type DetectionName = keyof typeof DETECTIONS

export function isDetection(name: string): name is DetectionName {
  return Object.hasOwn(DETECTIONS, name)
}

/** Of one source, with their names. */
export function detectionsOf(
  source: Detection['source'],
): readonly (Detection & { readonly id: DetectionName })[] {
  return (Object.keys(DETECTIONS) as DetectionName[]).flatMap((id) =>
    DETECTIONS[id].source === source ? [{ ...DETECTIONS[id], id }] : [],
  )
}
