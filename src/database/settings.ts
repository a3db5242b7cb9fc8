import os from "node:os";

/**
 * The settings of the embedded server, as arguments, so that they follow the version of the house
 * and not the day the data was made.
 *
 * @param sockets the folder its only door stands in
 */
export const settings = (sockets: string): readonly string[] =>
  Object.entries({
    listen_addresses: "",
    unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    max_connections: "100",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    // An eighth of the machine, so that what is open stays in memory: a list of fifty out of a million
    // matters read its rows from the disk's cache one by one with the 128 MB PostgreSQL takes by itself.
    shared_buffers: megabytes(within(128, os.totalmem() / 8, 2048)),
    effective_cache_size: megabytes(within(256, os.totalmem() / 2, 8192)),
    max_wal_size: "2GB",
    random_page_cost: "1.1",
    // No query here is long enough to be worth compiling.
    jit: "off",
    timezone: "Asia/Ho_Chi_Minh",
    log_timezone: "Asia/Ho_Chi_Minh",
    // The log never repeats what people wrote: no statements, no parameters, no "Key (phone)=(…)".
    log_min_messages: "warning",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_line_prefix: "%m [%p] ",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

const within = (least: number, bytes: number, most: number): number =>
  Math.max(least, Math.min(most, Math.floor(bytes / 2 ** 20)));

const megabytes = (count: number): string => `${count}MB`;
