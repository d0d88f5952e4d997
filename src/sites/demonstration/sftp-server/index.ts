/** The demonstration's SFTP server: mailboxes on loopback, each user jailed in its own. */
export { startSftpServer, type RunningSftpServer } from './start-sftp-server.ts'
export type { SftpUser } from './user-login.ts'
