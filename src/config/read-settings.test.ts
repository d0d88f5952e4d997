import { expect, test } from 'vitest'
import { describeSettings, readSettings, requireSettings } from './index.ts'

test('production stops by naming every setting that is missing', () => {
  const settings = readSettings({ DATABASE_URL: 'postgres://site@/site?host=%2Frun' })
  const required = requireSettings(settings, 'justice')
  const missing = required.ok ? [] : required.error.missing
  expect(missing).toContain('LANDFALL_OIDC_ISSUER')
  expect(missing).not.toContain('DATABASE_URL')
  expect(missing).not.toContain('LANDFALL_BIND')
  expect(missing).not.toContain('LANDFALL_SCREENING_KEY')
})

test('Customs must say where the screening key lies', () => {
  const required = requireSettings(readSettings({}), 'customs')
  expect(required.ok ? [] : required.error.missing).toContain('LANDFALL_SCREENING_KEY')
})

test('a value that is no address, port or fingerprint is named, never shown', () => {
  const required = requireSettings(
    readSettings({
      LANDFALL_PUBLIC_URL: 'customs.example',
      LANDFALL_PORT_BASE: '30o0',
      LANDFALL_SFTP_PORT: '70000',
      LANDFALL_SFTP_HOST_KEY: 'MD5:00',
      LANDFALL_OIDC_ISSUER: 'https://login.example/',
      LANDFALL_FILES: 'ftp://files.example',
      LANDFALL_FILES_RESIDENCY: 'overseas:NZ',
      LANDFALL_CLAMD: 'yes',
    }),
    'justice',
  )
  expect(required.ok ? [] : required.error.malformed).toEqual([
    'LANDFALL_PORT_BASE',
    'LANDFALL_PUBLIC_URL',
    'LANDFALL_SFTP_PORT',
    'LANDFALL_SFTP_HOST_KEY',
    'LANDFALL_FILES',
    'LANDFALL_FILES_RESIDENCY',
    'LANDFALL_CLAMD',
  ])
})

test('a secret is never printed', () => {
  const lines = describeSettings(
    readSettings({ DATABASE_URL: 'postgres://u:hunter2@db/site', LANDFALL_BIND: '::1' }),
  )
  expect(lines.join('\n')).not.toContain('hunter2')
  expect(lines).toContain('DATABASE_URL=(set)')
  expect(lines).toContain('LANDFALL_BIND=::1')
})

test('without an environment the demo has all it needs', () => {
  expect(readSettings({}).LANDFALL_PORT_BASE).toBe('3000')
})
