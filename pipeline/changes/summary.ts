import type { ChangesFile } from '../../schemas/types.ts'

/** Of an edition that was made again from the same inputs. */
export const UNCHANGED = 'nothing changed'

/** What changed, in a few words: `3 figures and 2 sentences changed, see changes.md`. */
export function summaryOf({ kind, figures, sentences, exhibits }: ChangesFile): string {
  if (kind === 'first') return 'first edition'
  if (kind === 'unreadable') return 'cannot be compared with the last edition'
  const counts = [
    counted(sizeOf(figures), 'figure'),
    counted(sizeOf(sentences), 'sentence'),
    counted(sizeOf(exhibits), 'chart or table', 'charts or tables'),
  ].filter((text) => text !== undefined)
  if (counts.length === 0) return 'no figure and no sentence changed'
  return `${[counts.slice(0, -1).join(', '), ...counts.slice(-1)].filter(Boolean).join(' and ')} changed, see changes.md`
}

function sizeOf(lists: Readonly<Record<string, readonly unknown[]>>): number {
  return Object.values(lists).reduce((sum, list) => sum + list.length, 0)
}

function counted(count: number, one: string, many = `${one}s`): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`
}
