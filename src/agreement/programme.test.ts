import { expect, test } from 'vitest'
import { loadAgreements } from './load-agreements.ts'
import { agreementForMessage, programme, type MessageRoute } from './programme.ts'

const alerts = await loadAgreements('agreements/customs-justice-fines.yaml', 'alerts')
const tracing = await loadAgreements('agreements/justice-immigration-tracing.yaml', 'tracing')
if (!alerts.ok || !tracing.ok) throw new Error('an agreement does not load')
const held = programme([...alerts.value, ...tracing.value])
const both = (route: MessageRoute, at: Date) => agreementForMessage(held, route, at)

const notice = { type: 'notice', from: 'customs', to: 'justice' } as const
const request = { type: 'tracing-request', from: 'justice', to: 'immigration' } as const
const early = new Date('2016-06-30T00:00:00Z')
const late = new Date('2017-06-30T00:00:00Z')

test('each message crosses under its own agreement, and only while that one stands', () => {
  expect(both(notice, late)).toMatchObject({ ok: true, value: { id: 'customs-justice-fines' } })
  expect(both(request, early)).toMatchObject({
    ok: true,
    value: { id: 'justice-immigration-tracing', version: '2010' },
  })
  expect(both(request, late)).toMatchObject({ ok: false, error: { code: 'programme-ceased' } })
  expect(both(request, new Date('2009-01-01T00:00:00Z'))).toMatchObject({
    ok: false,
    error: { code: 'agreement-not-in-force' },
  })
})

test('a message the other way round, or to a third, is named by no agreement', () => {
  for (const route of [
    { ...notice, from: 'justice', to: 'customs' },
    { ...request, to: 'customs' },
    { ...request, type: 'gossip' },
  ] as const) {
    expect(both(route, early)).toMatchObject({
      ok: false,
      error: { code: 'message-type-not-in-agreement' },
    })
  }
})

test('a site without the tracing agreement traces nobody', () => {
  const alone = programme(alerts.value)
  expect(agreementForMessage(alone, request, early)).toMatchObject({
    ok: false,
    error: { code: 'message-type-not-in-agreement' },
  })
})
