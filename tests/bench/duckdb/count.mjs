import { DuckDBInstance } from '@duckdb/node-api'

/**
 * Reads the files that the command line names, and counts each question of the last one: texts by group, numbers by their
 * lowest, median, highest and mean, and the second question among each answer to the first. Prints what that takes.
 */
const files = process.argv.slice(2)
const before = process.cpuUsage()
const start = performance.now()
const connection = await (await DuckDBInstance.create()).connect()
for (const [index, file] of files.entries())
  await connection.run(`CREATE TABLE t${index} AS SELECT * FROM read_csv('${file}')`)
const read = performance.now()
const table = `t${files.length - 1}`
const columns = (await connection.runAndReadAll(`DESCRIBE ${table}`)).getRows().slice(3)
const bases = []
for (const [name, type] of columns) {
  const counted =
    type === 'VARCHAR'
      ? `SELECT ${name}, count(*) FROM ${table} GROUP BY ${name}`
      : `SELECT min(${name}), median(${name}), max(${name}), avg(${name}) FROM ${table}`
  bases.push((await connection.runAndReadAll(counted)).getRows().length)
}
const [first, second] = columns.map(([name]) => name)
await connection.runAndReadAll(
  `SELECT ${first}, ${second}, count(*) FROM ${table} GROUP BY ${first}, ${second}`,
)
const end = performance.now()
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    read: (read - start) / 1_000,
    count: (end - read) / 1_000,
    cpu: (user + system) / 1_000_000,
    peak: process.resourceUsage().maxRSS / 1_024,
  }),
)
