/** The Privacy Commissioner’s page about the fines defaulters’ alerts programme, with the cookie notice above it (2016). */
import { finesProgrammeParticulars } from './fines-programme-particulars.ts'
import { finesProgrammeSystem } from './fines-programme-system.ts'
import type { Notice } from './notice.ts'

export const finesProgramme: Notice = {
  name: 'fines-programme',
  title: 'Customs/Justice fines defaulters alerts',
  of: 'Privacy Commissioner',
  digest: '8f735d427198a1e88b8cc9e153bc82eb3048fd914a5d792b1633b44cd95878d1',
  sentences: [...finesProgrammeParticulars, ...finesProgrammeSystem],
}
