/** On which grounds official information may be withheld, or a request for it refused, one a row. */
import type { WithholdingGround } from './withholding-ground.ts'

const likely = (what: string) => `giving it would likely ${what}`
const needed = (what: string) => `it must be kept back to ${what}`

/** Conclusive: nothing is weighed. What they protect may be hidden altogether (s 10). */
const CONCLUSIVE = { hidesExistence: true } as const

/** s 9(1): no reason at all where the public interest in giving it outweighs it. */
const WEIGHED = { isWeighed: true } as const

/** s 18(c) to (h): reasons to refuse what is asked. s 17 deletes from documents on ss 6, 7 and 9 alone. */
const REFUSES = { refusesAlone: true } as const

/**
 * Official Information Act 1982 (1982 No 156), ss 6, 7, 9(2) and 18; (ba) of s 9(2) since 1987, (da) of s 18 since the Criminal
 * Disclosure Act 2008. What is refused on s 6, 7 or 9 is refused under s 18(a); s 18(b) is the decision to neither confirm nor
 * deny (s 10). No other reason exists (s 5).
 */
export const OFFICIAL_INFORMATION_GROUNDS = [
  {
    ground: 'oia-security-defence',
    section: 's 6(a)',
    words: likely('prejudice New Zealand’s security, defence or international relations'),
    ...CONCLUSIVE,
  },
  {
    ground: 'oia-entrusted-by-governments',
    section: 's 6(b)',
    words: likely(
      'prejudice what other governments or international organisations entrust to New Zealand in confidence',
    ),
    ...CONCLUSIVE,
  },
  {
    ground: 'oia-maintenance-of-law',
    section: 's 6(c)',
    words: likely(
      'prejudice the maintenance of the law, including the prevention, investigation and detection of offences, and the right to a fair trial',
    ),
    ...CONCLUSIVE,
  },
  {
    ground: 'oia-safety',
    section: 's 6(d)',
    words: likely('endanger the safety of a person'),
    ...CONCLUSIVE,
  },
  {
    ground: 'oia-economy',
    section: 's 6(e)',
    words: likely(
      'damage New Zealand’s economy seriously, by disclosing too early what the Government decides on its economic or financial policies',
    ),
    ...CONCLUSIVE,
  },
  {
    ground: 'oia-realm',
    section: 's 7',
    words: likely(
      'prejudice the security, defence, or relations of the Cook Islands, Niue, Tokelau or the Ross Dependency, or with them',
    ),
    ...CONCLUSIVE,
  },
  {
    ground: 'oia-privacy',
    section: 's 9(2)(a)',
    words: needed('protect the privacy of a person, living or dead'),
    ...WEIGHED,
  },
  {
    ground: 'oia-trade-secret',
    section: 's 9(2)(b)(i)',
    words: needed('protect information that would disclose a trade secret'),
    ...WEIGHED,
    hidesExistence: true,
  },
  {
    ground: 'oia-commercial-position',
    section: 's 9(2)(b)(ii)',
    words: needed(
      'protect information that would likely prejudice unreasonably the commercial position of whoever gave it, or whom it is about',
    ),
    ...WEIGHED,
    hidesExistence: true,
  },
  {
    ground: 'oia-confidence-supply',
    section: 's 9(2)(ba)(i)',
    words: needed(
      'protect what was given in confidence, or had to be given by law, so that such information goes on being given in the public interest',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-confidence-damage',
    section: 's 9(2)(ba)(ii)',
    words: needed(
      'protect what was given in confidence, or had to be given by law, where giving it on would likely damage the public interest otherwise',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-health-safety-measures',
    section: 's 9(2)(c)',
    words: needed('avoid prejudice to measures that protect the health or safety of the public'),
    ...WEIGHED,
  },
  {
    ground: 'oia-economic-interests',
    section: 's 9(2)(d)',
    words: needed('avoid prejudice to New Zealand’s substantial economic interests'),
    ...WEIGHED,
  },
  {
    ground: 'oia-material-loss',
    section: 's 9(2)(e)',
    words: needed('avoid prejudice to measures that prevent or lessen material loss to the public'),
    ...WEIGHED,
  },
  {
    ground: 'oia-sovereign',
    section: 's 9(2)(f)(i)',
    words: needed(
      'maintain the constitutional convention that communications by or with the Sovereign or the Governor-General are confidential',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-ministerial-responsibility',
    section: 's 9(2)(f)(ii)',
    words: needed(
      'maintain the constitutional convention of collective and individual ministerial responsibility',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-political-neutrality',
    section: 's 9(2)(f)(iii)',
    words: needed('maintain the constitutional convention that officials are politically neutral'),
    ...WEIGHED,
  },
  {
    ground: 'oia-advice',
    section: 's 9(2)(f)(iv)',
    words: needed(
      'maintain the constitutional convention that advice given by Ministers and officials is confidential',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-free-and-frank',
    section: 's 9(2)(g)(i)',
    words: needed(
      'maintain the effective conduct of public affairs, by letting Ministers and officials say freely and frankly what they think',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-improper-pressure',
    section: 's 9(2)(g)(ii)',
    words: needed(
      'maintain the effective conduct of public affairs, by protecting Ministers and officials from improper pressure or harassment',
    ),
    ...WEIGHED,
  },
  {
    ground: 'oia-privilege',
    section: 's 9(2)(h)',
    words: needed('maintain legal professional privilege'),
    ...WEIGHED,
  },
  {
    ground: 'oia-commercial-activities',
    section: 's 9(2)(i)',
    words: needed('let us carry out commercial activities without prejudice or disadvantage'),
    ...WEIGHED,
  },
  {
    ground: 'oia-negotiations',
    section: 's 9(2)(j)',
    words: needed('let us negotiate without prejudice or disadvantage'),
    ...WEIGHED,
  },
  {
    ground: 'oia-improper-gain',
    section: 's 9(2)(k)',
    words: needed('prevent it from being disclosed or used for improper gain or advantage'),
    ...WEIGHED,
  },
  {
    ground: 'oia-enactment',
    section: 's 18(c)(i)',
    words: 'giving it would be contrary to an enactment that we name',
    before: 'Name the enactment in the words of the decision',
    ...REFUSES,
  },
  {
    ground: 'oia-contempt',
    section: 's 18(c)(ii)',
    words: 'giving it would be a contempt of court or of the House of Representatives',
    ...REFUSES,
  },
  {
    ground: 'oia-publicly-available',
    section: 's 18(d)',
    words: 'it is publicly available, or soon will be',
    before: 'Say where, or when, in the words of the decision',
    ...REFUSES,
  },
  {
    ground: 'oia-criminal-disclosure',
    section: 's 18(da)',
    words:
      'it is asked by or for a defendant, who could ask for it under the Criminal Disclosure Act 2008, or was answered under it',
    ...REFUSES,
  },
  {
    ground: 'oia-not-found',
    section: 's 18(e)',
    words: 'the document does not exist, or cannot be found in spite of reasonable efforts',
    before: 'Consider first to ask them what they mean, so that they can ask anew (s 18B)',
    ...REFUSES,
  },
  {
    ground: 'oia-collation',
    section: 's 18(f)',
    words: 'it cannot be given without substantial collation or research',
    before:
      'Consider first whether a charge or more time would make it possible (s 18A), and to ask them what they mean (s 18B)',
    ...REFUSES,
  },
  {
    ground: 'oia-not-held',
    section: 's 18(g)',
    words:
      'we do not hold it, and have no reason to think that another agency does or is more closely concerned with it',
    before: 'Where another agency holds it or is more closely concerned, it is transferred instead (s 14)',
    ...REFUSES,
  },
  {
    ground: 'oia-frivolous',
    section: 's 18(h)',
    words: 'the request is frivolous or vexatious, or the information is trivial',
    ...REFUSES,
  },
] as const satisfies readonly WithholdingGround[]
