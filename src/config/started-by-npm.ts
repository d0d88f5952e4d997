/** Whether `npm start` began this process: npm says so in the environment, and in nothing else. */
export function isStartedByNpm(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return environment['npm_lifecycle_event'] === 'start'
}
