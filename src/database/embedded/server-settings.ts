/** The embedded server's settings: a socket and no port, no personal data in its log, nothing that risks a commit. */
export interface ServerPlaces {
  readonly dataFolder: string
  readonly socketFolder: string
  readonly hbaFile: string
  readonly identFile: string
}

export function serverArguments(places: ServerPlaces, durable: boolean): readonly string[] {
  const settings: Readonly<Record<string, string | number>> = {
    // Who gets in
    listen_addresses: '',
    unix_socket_directories: places.socketFolder,
    unix_socket_permissions: '0700',
    hba_file: places.hbaFile,
    ident_file: places.identFile,
    max_connections: 200,
    // What the log holds: starts, stops and crashes. An error's text and detail quote values, so errors stay out.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: -1,
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
    log_autovacuum_min_duration: -1,
    log_temp_files: -1,
    log_timezone: 'UTC',
    shared_preload_libraries: '',
    // Speed that loses nothing: no replica listens, and short statements gain nothing from compilation.
    wal_level: 'minimal',
    max_wal_senders: 0,
    io_method: 'sync',
    jit: 'off',
    update_process_title: 'off',
    timezone: 'UTC',
    // Tests may do without the disk's word; nothing else may.
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  }
  return [
    '-D',
    places.dataFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** The kernel says who is at the other end of the socket; only the user who started the server may be any role. */
export function accessRules(systemUser: string): { readonly hba: string; readonly ident: string } {
  return {
    hba: 'local all all peer map=landfall\n',
    ident: `landfall "${systemUser}" all\n`,
  }
}
