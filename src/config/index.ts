/** Settings: the environment, read once. */
export { describeSettings, isNamed, readSettings, requireSettings, type Settings } from './read-settings.ts'
export { isStartedByNpm } from './started-by-npm.ts'
export { SETTINGS, type SettingDeclaration, type SettingName } from './setting-table.ts'
