import type { Built } from './build.ts'

/** What a build did, in words. */
export function tellBuilt(built: readonly Built[], milliseconds: number): string {
  const lines = built.map(({ pdf, made }) => {
    const outcome =
      made === undefined ? 'up to date' : `${plural(made.pages, 'page')}, ${Math.round(made.bytes / 1000)} kB`
    return `${pdf}: ${outcome}\n`
  })
  const written = built.filter((each) => each.made !== undefined).length
  return `${lines.join('')}Wrote ${plural(written, 'report')} in ${(milliseconds / 1000).toFixed(1)} s.\n`
}

/** A number of things: `1 report`, `2 reports`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
