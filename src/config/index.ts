/** Settings: the environment, read once. */
export { describeSettings, isNamed, readSettings, requireSettings, type SettingName, type Settings } from './read-settings.ts'
export { SETTINGS, type SettingDeclaration } from './setting-table.ts'
