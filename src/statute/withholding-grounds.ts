/** On which grounds an agency may keep back what somebody asks for, one a row, and which of them each kind of request has. */
import { OFFICIAL_INFORMATION_GROUNDS } from './official-information-grounds.ts'
import { RIGHTS, type RightKind } from './rights.ts'
import type { WithholdingGround } from './withholding-ground.ts'

/** What is kept back: something of what is there, or what was asked or a part of it. */
export type WithheldExtent = 'part' | 'asked'

/** Privacy Act 2020 ss 49 to 53, s 49(1)(c) and (d) as amended in 2025. No other ground exists (s 24 apart). */
const PRIVACY_GROUNDS = [
  {
    ground: 'serious-threat',
    section: 's 49(1)(a)(i)',
    words:
      'giving it would likely pose a serious threat to the life, health or safety of a person, or to public health or safety',
  },
  {
    ground: 'serious-harassment',
    section: 's 49(1)(a)(ii)',
    words: 'giving it would create a significant likelihood of serious harassment of a person',
  },
  {
    ground: 'victim-distress',
    section: 's 49(1)(a)(iii)',
    words:
      'it is about another person who is a victim of an offence, and giving it would cause them significant distress, loss of dignity or injury to feelings',
  },
  {
    ground: 'health',
    section: 's 49(1)(b)',
    words: 'giving it would likely prejudice your physical or mental health',
    before: 'Your or the person’s health practitioner is consulted first, where that is practicable',
  },
  {
    ground: 'under-16',
    section: 's 49(1)(c)',
    words: 'giving it would be against the interests of a person under 16',
  },
  {
    ground: 'custody',
    section: 's 49(1)(d)',
    words:
      'giving it would likely prejudice the safe custody or the rehabilitation of a person who has been convicted or detained',
  },
  {
    ground: 'evaluative',
    section: 's 50',
    words:
      'it is evaluative material, and giving it would break a promise of confidence to whoever supplied it',
  },
  {
    ground: 'security-defence',
    section: 's 51',
    words:
      'giving it would likely prejudice New Zealand’s security, defence or international relations, or what another government entrusted in confidence',
  },
  {
    ground: 'trade-secret',
    section: 's 52',
    words:
      'giving it would disclose a trade secret, or unreasonably prejudice somebody’s commercial position',
    before: 'Other considerations of the public interest may outweigh it (s 52(2)): say why they do not',
  },
  {
    ground: 'not-held',
    section: 's 53(a)',
    words: 'it does not exist, or cannot be found in spite of reasonable efforts',
  },
  {
    ground: 'affairs-of-another',
    section: 's 53(b)',
    words: 'giving it would be an unwarranted disclosure of the affairs of another person, living or dead',
  },
  {
    ground: 'maintenance-of-law',
    section: 's 53(c)',
    words:
      'giving it would likely prejudice the maintenance of the law, including the prevention, investigation and detection of offences, and the right to a fair trial',
  },
  { ground: 'privilege', section: 's 53(d)', words: 'giving it would breach legal professional privilege' },
  {
    ground: 'archive-condition',
    section: 's 53(e)',
    words: 'it lies in an archive or a library under a condition that would be broken',
  },
  {
    ground: 'contempt',
    section: 's 53(f)',
    words: 'giving it would be a contempt of court or of Parliament',
  },
  {
    ground: 'criminal-disclosure',
    section: 's 53(g)',
    words: 'it may be withheld under the Criminal Disclosure Act 2008',
  },
  {
    ground: 'frivolous',
    section: 's 53(h)',
    words: 'the request is frivolous or vexatious, or the information is trivial',
  },
] as const satisfies readonly WithholdingGround[]

const BY_STATUTE: Readonly<Record<'privacy' | 'oia', readonly WithholdingGround[]>> = {
  privacy: PRIVACY_GROUNDS,
  oia: OFFICIAL_INFORMATION_GROUNDS,
}

/** Those of the Act under which it is asked, and no other's: what somebody asks about themself is a Privacy Act request (OIA s 12(1A)). */
export function withholdingGrounds(kind: RightKind, extent: WithheldExtent): readonly WithholdingGround[] {
  const all = BY_STATUTE[RIGHTS[kind].statute]
  return extent === 'asked' ? all : all.filter(({ refusesAlone }) => refusesAlone !== true)
}

/** By its name, of whichever Act. */
export function withholdingGround(name: string): WithholdingGround | undefined {
  return [...PRIVACY_GROUNDS, ...OFFICIAL_INFORMATION_GROUNDS].find(({ ground }) => ground === name)
}
