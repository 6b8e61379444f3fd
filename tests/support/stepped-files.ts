import { posix } from 'node:path'
import type { Files } from '../../pipeline/core/files.ts'

/** Does a step, or not, or only in part. `name` is told without what differs from run to run: `create .run/edition/report.pdf`. */
export type DoStep = (name: string, step: () => Promise<void>) => Promise<void>

/** Files whose every step that changes something goes through a function. */
export function steppedFiles(files: Files, doStep: DoStep): Files {
  const nameOf = (path: string) =>
    posix
      .normalize(path)
      .replace(/^.*?(?=\.run-|history|[^/]+$)/, '')
      .replace(/\.run-[^/]+/, '.run')
      .replace(/beat-\d+/, 'beat')
      .replace(/\d{4}-\d\d-\d\dT\d+Z-\w+/, 'ID')
  const named = (verb: string, path: string, step: () => Promise<void>) =>
    doStep(`${verb} ${nameOf(path)}`, step)
  return {
    read: files.read,
    list: files.list,
    linkTarget: files.linkTarget,
    makeFolder: (path) => named('makeFolder', path, () => files.makeFolder(path)),
    create: (path, bytes) => named('create', path, () => files.create(path, bytes)),
    rename: (from, to) => named('rename', to, () => files.rename(from, to)),
    link: (path, target) => named('link', path, () => files.link(path, target)),
    remove: (path) => named('remove', path, () => files.remove(path)),
  }
}
