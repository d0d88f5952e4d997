/** The carrier's server for tests: the demonstration's own, for rooms that may not import a site. */
export { startSftpServer, type RunningSftpServer } from '../src/sites/demonstration/sftp-server/index.ts'
