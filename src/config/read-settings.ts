/** The one place that reads the environment: every setting checked once, every missing one named at once. */
import { err, ok, type Result } from '#kernel'
import { SETTINGS, type SettingDeclaration, type SettingForm, type SettingName } from './setting-table.ts'

export type Settings = Readonly<Record<SettingName, string>>

const names = Object.keys(SETTINGS) as SettingName[]

function declaration(name: SettingName): SettingDeclaration {
  return SETTINGS[name]
}

/** The settings as given, absent ones by their fallback or empty: what the demo runs with. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  return Object.fromEntries(
    names.map((name) => [name, environment[name] ?? declaration(name).fallback ?? '']),
  ) as Settings
}

export interface WrongSettings {
  readonly missing: readonly SettingName[]
  /** Given, but not an address, a port or a fingerprint; named without the value, which may be a secret. */
  readonly malformed: readonly SettingName[]
}

/** The settings of one site in production, or the names of all that are missing or malformed. */
export function requireSettings(settings: Settings, site: string): Result<Settings, WrongSettings> {
  const missing = names.filter((name) => isNeeded(name, site) && settings[name] === '')
  const malformed = names.filter((name) => settings[name] !== '' && !hasItsForm(name, settings[name]))
  return missing.length + malformed.length > 0 ? err({ missing, malformed }) : ok(settings)
}

function isNeeded(name: SettingName, site: string): boolean {
  const { neededBy } = declaration(name)
  return neededBy === 'every site' || neededBy === site
}

const FORMS: Readonly<Record<SettingForm, (value: string) => boolean>> = {
  address: (value) => URL.canParse(value) || /^postgres(ql)?:\/\//.test(value),
  port: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  fingerprint: (value) => /^SHA256:[A-Za-z0-9+/]{43}=?$/.test(value),
  store: (value) => /^(folder:.|s3:https?:\/\/|azure:https?:\/\/)/.test(value),
  residency: (value) => /^(premises|new-zealand|overseas:(?!NZ)[A-Z]{2})$/.test(value),
  syslog: (value) => /^(tcp|tls):\/\/[^/]+:\d{1,5}$/.test(value),
  scanner: (value) => /^\/|:\d{1,5}$/.test(value),
}

function hasItsForm(name: SettingName, value: string): boolean {
  const { form } = declaration(name)
  return form === undefined || FORMS[form](value)
}

/** For printing at start-up: one line a setting, secrets masked. */
export function describeSettings(settings: Settings): readonly string[] {
  return names.map((name) => {
    const value = settings[name]
    const shown = value === '' ? '(not set)' : declaration(name).secret === true ? '(set)' : value
    return `${name}=${shown}`
  })
}

/** Did a person give this setting, or is it the fallback? */
export function isNamed(
  name: SettingName,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return (environment[name] ?? '') !== ''
}
