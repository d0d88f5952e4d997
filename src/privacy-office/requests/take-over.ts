/** Takes over what was asked by right in a matter of some room: once a kind, with the day on which it first came. */
import { actingAs, type Tx } from '#database'
import { spokenReference } from '#kernel'
import type { AskedInMatter, PrivacyOffice } from '#rooms'
import { RECORD } from './activity-events.ts'
import { addCameWith } from './came-with-store.ts'
import { recordRequest, type KeepOptions } from './keep-request.ts'
import type { AskedAbout } from './request.ts'
import { selectAskedIn } from './store.ts'

/** In the transactions of those who hand over, and there as the office's own role. */
export function privacyOffice(keep: KeepOptions): PrivacyOffice {
  const { site } = keep.database
  const asOffice = <T>(tx: Tx, work: (office: Tx) => Promise<T>) =>
    actingAs(tx, { site, role: `${site}_requests` }, work)
  return {
    async takeOver(act, asked) {
      const { kind, receivedAt, language, askedIn, words, handedOn } = asked
      const reference = spokenReference()
      const before = await asOffice(act.tx, async (tx) => {
        const known = (await selectAskedIn(tx, askedIn)).find(
          (one) => one.kind === kind && one.state === 'open',
        )
        if (known === undefined)
          await recordRequest(
            keep,
            { ...act, tx },
            {
              ...{ reference, kind, receivedAt, language, words, urgentBecause: '' },
              channel: handedOn === undefined ? 'enquiry' : 'agency',
              representative: handedOn?.representative ?? '',
              about: aboutOf(asked),
            },
            { ...act.person, onceKey: act.newId(), askedIn },
          )
        // What came before may be known better by now: each time it is handed on, what is new is added.
        if (handedOn !== undefined) await addCameWith(tx, known?.reference ?? reference, handedOn.cameWith)
        return known
      })
      if (before !== undefined) return before.reference
      await act.record({
        event: 'request-handed-over',
        subject: { kind: RECORD, id: reference },
        details: { kind },
      })
      return reference
    },
    standingOf: (tx, askedIn) => asOffice(tx, (office) => selectAskedIn(office, askedIn)),
  }
}

function aboutOf({ name, email, askedIn, handedOn }: AskedInMatter): AskedAbout {
  if (handedOn === undefined)
    return {
      ...{ familyName: name, givenNames: '', dateOfBirth: '', email },
      ...{ postalAddress: '', documentNumber: '', otherReference: askedIn },
    }
  const { familyName, givenNames, dateOfBirth, postalAddress, documentNumber } = handedOn
  return {
    familyName,
    givenNames,
    dateOfBirth,
    email,
    postalAddress,
    documentNumber,
    otherReference: '',
  }
}
