/** Takes over what was asked by right in a matter of some room: once a kind, with the day on which it first came. */
import { actingAs, type Tx } from '#database'
import { spokenReference } from '#kernel'
import type { PrivacyOffice } from '#rooms'
import { RECORD } from './activity-events.ts'
import { recordRequest, type KeepOptions } from './keep-request.ts'
import { selectAskedIn } from './store.ts'

/** In the transactions of those who hand over, and there as the office's own role. */
export function privacyOffice(keep: KeepOptions): PrivacyOffice {
  const { site } = keep.database
  const asOffice = <T>(tx: Tx, work: (office: Tx) => Promise<T>) =>
    actingAs(tx, { site, role: `${site}_requests` }, work)
  return {
    async takeOver(act, asked) {
      const { kind, receivedAt, language, askedIn, words, name, email } = asked
      const reference = spokenReference()
      const before = await asOffice(act.tx, async (tx) => {
        const known = (await selectAskedIn(tx, askedIn)).find(
          (one) => one.kind === kind && one.state === 'open',
        )
        if (known !== undefined) return known
        await recordRequest(
          keep,
          { ...act, tx },
          {
            ...{ reference, kind, receivedAt, language, channel: 'enquiry', words },
            ...{ representative: '', urgentBecause: '' },
            about: {
              ...{ familyName: name, givenNames: '', dateOfBirth: '', email },
              ...{ postalAddress: '', documentNumber: '', otherReference: askedIn },
            },
          },
          { ...act.person, onceKey: act.newId(), askedIn },
        )
        return undefined
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
